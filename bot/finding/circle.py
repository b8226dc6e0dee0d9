"""The circles of a graph."""

from collections.abc import Iterator


def strongly_connected(graph: dict[str, list[str]]) -> list[list[str]]:
    """The circles of a graph: groups of at least two nodes that all reach each other. Linear in its size.

    1. Walk depth first, numbering nodes as they are met.
    2. Remember for each the lowest number that it reaches while that one is still open.
    3. A node that reaches none lower than itself closes a group.
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    opened: list[str] = []
    groups: list[list[str]] = []
    for root, neighbours in graph.items():
        if root in number:
            continue
        work: list[tuple[str, Iterator[str]]] = [(root, iter(neighbours))]
        number[root] = lowest[root] = len(number)
        opened.append(root)
        while work:
            node, following = work[-1]
            step = next((each for each in following if each in graph), None)
            if step is None:
                work.pop()
                _close(node, work, number, lowest, opened, groups)
            elif step not in number:
                number[step] = lowest[step] = len(number)
                opened.append(step)
                work.append((step, iter(graph[step])))
            elif lowest[step] >= 0:
                lowest[node] = min(lowest[node], number[step])
    return groups


def _close(
    node: str,
    work: list[tuple[str, Iterator[str]]],
    number: dict[str, int],
    lowest: dict[str, int],
    opened: list[str],
    groups: list[list[str]],
) -> None:
    if lowest[node] == number[node]:
        group = [opened.pop()]
        while group[-1] != node:
            group.append(opened.pop())
        for each in group:
            lowest[each] = -1
        if len(group) > 1:
            groups.append(group)
    if work and lowest[node] >= 0:
        above = work[-1][0]
        lowest[above] = min(lowest[above], lowest[node])
