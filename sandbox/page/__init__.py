"""The sandbox's web page: a workspace to look at and type into, and a clock to move."""

from sandbox.page.offer import Moment, PageButton, PageOffer

__all__ = ["Moment", "PageButton", "PageOffer"]
