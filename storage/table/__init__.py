"""Every table, a file a subject. Facts are appended and never rewritten; posts and sources are worked on.

Each table carries the Slack workspace id, so one installation can serve several workspaces. Instants are
aware UTC on both engines (SQLModel's ``UTCDateTime``); local dates are dates in the team's zone.
Importing this folder registers all of them with SQLModel.
"""

from storage.table import alert, inbox, person, post, register, reply, ritual, team

__all__ = ["alert", "inbox", "person", "post", "register", "reply", "ritual", "team"]
