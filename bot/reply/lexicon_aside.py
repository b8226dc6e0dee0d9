"""English phrases that change no state: taken back, nothing new, nothing in the way, handed over, a bug reported."""

from typing import Final

from bot.reply.kind import Kind

PHRASES: Final = {
    Kind.RETRACT: r"""
        in (?:my|your) dreams|dream on|(?:just )?joking\b|^\W*(?:i|you) wish\W*$|^\W*if only\W*$
        scratch (?:that|this|it|what i)|strike (?:that|this)|never ?mind|\bnvm\b|(?:please|pls) ignore\W*$
        ignore (?:that|this|the above
        my (?:last|previous)|what i)|disregard|(?:i )?take (?:that|it) back|(?:i|we) (?:was|were) wrong
        i lied|i misspoke|(?:wait|actually|oh|sorry|hmm)[,!]? no\b(?! blocker)|spoke too soon
        wrong (?:ticket|task|id|number|one|thread|channel)|that was (?:a mistake|wrong)|forget (?:that
        what i)|(?:i |we )?(?:meant|mean)\b(?= ¤| to say)|belay that|my mistake|false alarm
        (?:ignore|forget|strike|disregard)(?= ¤)|\b(?:just )?kidding\b|\bjk\b|wishful thinking
        retract(?:ing)? that|\bcorrection\W*$|forget it|said (?:no one|nobody|noone)\b|no,? (?:sorry|wait|actually)\b
    """,
    Kind.SAME: r"""
        ^\W*(?:(?:lol|haha|hm+|ok|so|omg|wtf|and|but|hey)\W+)*who (?:\w+ )?(?:renamed|moved|changed|touched|edited|put
        created|deleted|assigned|tagged|label+ed|estimated|added)\b|(?:renam|re-?estimat|re-?label)(?:ed|ing)(?= ¤)
        (?:everything|it|this|that|¤)(?:'s| is) (?:still )?(?:where|as) (?:it|i|we) (?:was|were|is|left (?:it|off))\b
        (?:zero|hardly any|not much|little) (?:progress|movement|work)\b
        closing (?:it|this|that|the (?:task|ticket|story|issue|card))(?: now| out)?\W*$
        no (?:real |big |significant |major |other |further |new )?(?:changes?|updates?|progress|news
        movement)\b(?!.*\b(?:until|till|unless)\b)
        nothing (?:new|moved|changed|happened|to report|much|else to report|to add)\b
        (?:all )?(?:the )?same (?:as|status|story|state|here|old)|unchanged|(?:hasn't|hasnt|didn't|didnt
        has not|did not) (?:moved?|changed?)\b|status quo|review(?:ed|ing)(?= (?:¤|the|a|an|some|\S+'s
        pr|prs|@|code|marta|omar))|did (?:a |the )?(?:code )?reviews?\b|as (?:yesterday|before)\b
        no movement(?!.*\b(?:until|till|unless)\b)
        nothing (?:got )?(?:of my own |of mine |much |else |more )*(?:done|finished|merged|closed|shipped|to show)
        nothing from me
        nothing on|(?<!n't )(?<!not )(?<!nt )(?:read|reading|looked|looking) (?:through|into|at|over)(?= ¤\W*$)
    """,
    Kind.NO_BLOCKER: r"""
        (?:no|zero|without|any|not a|0) (?:\w+ )?(?:blockers?|impediments?|obstacles?)\b
        nothing (?:is )?(?:blocking|blocked)\b|blockers?:? none
    """,
    Kind.HANDOVER: r"""
        (?:handed|given|passed|transferred|moved) (?:over |on |off )?to (?!me\b|us\b|the\b|next\b|done\b|prod|stag
        qa\b|review|backlog|an?\b|in\b|q\d|v\d|main\b|master\b|later\b|\d|mon|tue|wed|thu|fri|sprint|closed
        complete)\w+\W*(?:$|yesterday|today|now|this|last|since|as|for|on|,)
        up for grabs
        hand(?:ed|ing|s)? (?:¤ |it |this )?(?:over|off)|hand(?:ed|ing) ¤|reassign\w*|(?:takes|taking
        took|take) (?:¤ |it )?over|(?:passed|passing|gave|giving) ¤ (?:on )?to|(?:goes|going|moved
        moving|over) to @\w+|swapp(?:ed|ing) ¤|assigned ¤ to|¤ (?:is )?(?:now )?(?:assigned to|with @
        belongs to|goes to(?! (?:prod|live|review|qa|staging|done|the (?:store|review|reviewer)))|owned by)
    """,
    Kind.REPORT: r"""
        (?:found|saw|see|seeing|noticed|filed|reported|there's|there is|opened|logged|got|hit) (?:a |an[ ]
        another |some |the |two |one |this |that )?(?:\S+ ){0,2}?(?:bug|issue|error|regression|crash
        glitch|defect|typo)s?\b(?= (?:in|with|on|for|against|from) ¤)|^\W*(?:a |an |another |one |new[ ]
        small |big |nasty |there is a |there's a |found a |found )*(?:bug|issue|regression
        defect)s? (?:in|with)\b|(?:bug|issue|regression|error|problem|typo)s? (?:in|with|on|against
        report (?:for|on)) (?=¤)
    """,
}
