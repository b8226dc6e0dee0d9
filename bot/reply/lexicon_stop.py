"""English phrases about work that stands still: blocked, freed again, dropped."""

from typing import Final

from bot.reply.kind import Kind

PHRASES: Final = {
    Kind.CANCELLED: r"""
        (?:is|are|was|were|got|get|gets|been|being|¤)(?: now| just| also| officially| finally)? (?:dropped|killed
        axed|cut|scrapped|canned|binned|nixed|ditched|shelved)\b(?! (?:by (?:\d|half|a third)|to|into|down|in half
        out of))
        (?:off|not on) the (?:table|roadmap|plan|list|menu)(?: now| anymore)?|(?:got|get|gets|took|given|gave (?:¤
        it)) the (?:axe|chop|boot)
        pull(?:ed|s|ing)? the plug|called off|(?:pulled|taken|thrown|kicked|cut|removed|moved|took (?:¤
        it)) (?:out )?(?:of|off
        from) (?:the |this )?(?:release|sprint|scope|plan|milestone|mvp|roadmap)
        not going ahead|ruled out|(?:po|pm|product|steering|management|we) (?:killed|axed|cut|scrapped|canned
        binned|dropped|cancell?ed|nixed|ditched|shelved)(?= (?:the |¤))
        (?:no longer|doesn't|don't|does not) wants? (?:it|this|¤)|nobody (?:wants|needs) (?:it|this|¤)
        (?:^\W*|let's )(?:scrap|drop|kill|cancel|axe)(?= ¤)
        (?:not|\w+n't|no longer) (?:building|making|implementing|pursuing|shipping) (?:¤|it|this|that) (?:anymore
        any more
        after all)
        decided not to (?:do|build|ship|continue|go ahead)|skipping (?=¤)
        (?<!not )(?:cancel+ed|superseded|redundant|moot|descoped|de-scoped|scrapped|abandoned|obsolete|wontfix
        won't ?fix)\b
        (?<!not )(?:dropped|dropping|killed|axed|cut|removed|cutting|drop)(?: ¤| it
        [ ]the \S+(?: \S+)?)?(?=(?: (?:from|for|by(?! \d| half| a (?:third|quarter))|entirely|completely|altogether
        now|after|per|as|because
        since)\b| ¤|$|\.))|(?:out of|out-of|not in) scope|(?:won't|wont|will not|isn't going to
        not going to|not gonna) (?:happen|do|ship at all|be needed
        be built)|not doing (?:¤|it|this|that)(?: anymore| any more| after all)?|no longer (?:needed
        required|necessary|relevant|doing|part of|in scope|happening)|not (?:needed|required
        happening) (?:anymore|any more|after all)|agreed (?:\S+ ){0,4}to drop
        decided (?:\S+ ){0,3}(?:to (?:drop|cut|scrap|kill|skip)|against)|descop(?:e|ing)
        clos(?:ed|ing) as (?:won't ?fix|wontfix|duplicate|obsolete|invalid|not planned)
    """,
    Kind.UNBLOCKED: r"""
        ^[^\w\ue003]*(?:(?!¤)\S+ ){1,4}?un-?blocked (?:me|us)\b(?! (?:from|so))
        un-?stuck\b|un-?blocked(?! (?:me|us|him|her|them|everyone|the |¤|both))|(?:not|\w+n't|isnt|no longer
        never) (?:\w+ )?(?:blocked|stuck|waiting)|no longer (?:blocked|stuck|waiting|on hold)
        not (?:really |actually )?blocked|(?:was|were|had been) (?:\w+ )?(?:blocked|stuck|waiting
        on hold)|got (?:un|un-)blocked
    """,
    Kind.BLOCKS: r"""
        (?:is |are |still |also |currently )*(?:blocking|blocks|holding up|holds up)(?= (?:both )?¤)
        (?:is |are )(?:the |a |my )?blocker (?:for|of|on)(?= ¤)
    """,
    Kind.BLOCKED: r"""
        \w+s(?: in \S+ \S+)? (?:until|till|'til)(?= (?:\S+ ){1,4}?(?:answers?|replies|reply|picks?|signs?|is|are|gets?
        arrives?|comes?|delivers?|fix(?:es)?|ships?|lands?|responds?|decides?|approves?|confirms?|sends?|gives?|has
        have|grants?|wakes?|returns?|calls?|says?)\b)
        won't (?:\S+ ){1,4}?(?:until|till|before|unless|without)\b(?! (?:\w+day|tomorrow|next|noon|the weekend))
        no (?:\w+ )?(?:movement|progress|work)(?: \S+){0,6}? (?:until|till|unless)\b
        needs? ¤ (?:to be |being |all )?(?:«finished»|live|ready)(?: first)?\b
        (?:impeded|hindered|obstructed|hampered) by|(?:at|hit|in) a (?:dead end|wall|standstill)
        (?:is |are |still |it's )*(?:a )?(?:no-?go|red light|non-starter) (?:until|till|as long as|because|while|without
        before|unless)|has (?:a |one |another )?blockers?\b|blockers? (?:on|for|with)(?= ¤)
        (?:hinges|hangs|snagged|hung up|hanging) (?:on|by)|(?:held )?hostage to|at the mercy of|in the hands of
        frozen|on ice(?: (?:until|till|because))?
        (?:just |still |only )?(?:sits|sitting|lies|lying|sat) (?:there|idle|around)|sits idle|gathering dust
        (?:going|goes|getting) nowhere
        (?:won't|wont|will not|doesn't|isn't|can't|cant|cannot)(?: \S+)? (?:moving|move|budge|proceed|continue
        go on|go anywhere|progress|go|happen)(?: \S+){0,3}? (?:until|till|til|'til|unless|without|w/o|while)
        nothing (?:i|we) can do|hands are tied|out of (?:my|our) hands|(?:can't|cant|cannot) be (?:tested|started
        continued|deployed|verified)\b
        park(?:ing|ed) (?:¤|it|this) (?:until|till|til|because)|(?:is |are |now |still |sits |lies )with (?:legal
        finance|infra|ops|procurement|compliance|the (?:vendor|customer|client|bank|carrier|supplier|lawyers?))\b
        (?:dead in the water|at a standstill)(?: (?:until|till|til|because))?
        blocked(?: (?:by|on|until|till|til|behind|waiting (?:on|for)|because(?: of)?|due to|pending|at|with|from|as
        since))?|(?:hard|completely|totally|really)?\s?stuck(?: (?:on|at|with|behind|until|because
        waiting (?:on|for)|in|due to))?|on hold(?: (?:until|till|because|due to|pending|for|while|as))?
        parked(?: (?:until|till|because|due to|pending|on|while|since|as))?|paus(?:ed|ing)(?: (?:¤|it
        this))? (?:until|till|because|due to|pending|while|on|as|by
        for (?:lack|want))(?! (?:\w+day|mon|tue|wed|thu|fri|tomorrow|next
        noon|the weekend)\b)|held up(?: (?:by|on|at|in|because of))?|stalled(?: (?:on
        by|at|until|because))?|gated (?:on|by)|(?:still |just |currently |now |both[ ]
        all )*waiting(?: (?:on|for|until|to (?:hear|get)))|(?<!not )(?:awaiting|awaits?)\b|waits? (?:on
        for)|waits?$|waiting\b|(?:still )?waiting$|(?:can't|cant|cannot|can not|couldn't|couldnt|unable to
        not able to|won't be able to)(?: \S+){0,6}? (?:until|till|til|'til|without|w/o|before|unless|because
        as long as)|(?:can't|cant|cannot|can not|unable to|not able to)(?: \S+)? (?:start|continue
        proceed|go on|go|progress|move|begin|test|deploy|merge|finish|work|do|access|get)\b|(?:need
        needs|needing|still need) (?:\S+ ){1,8}?before(?= (?:i|we|it|¤))|pending (?=\S)
        (?:still )?(?:owes?|owe) (?:us|me)|no (?:\w+ )?(?:access|credentials|creds|reply|response|answer|keys?
        permissions?|quota|hardware)(?: (?:to|from|for|on|yet|in))|nothing (?:moves|works|happens)\b|in limbo
        hung up on|at a standstill|dead in the water
        depend(?:s|ing|ent) on (?=\S+ (?:being|to|landing))
    """,
}
