"""English phrases that keep a finish from being a fact: doubted, denied, only imagined."""

from typing import Final

from bot.reply.kind import Kind

HEDGE: Final = r"""
    (?:i think|i thought|thought|think|pretty sure|fairly sure|quite sure|almost sure|not \S*\s?sure
    unsure|i believe|believe|i guess|guess|i suppose|suppose|i assume|assume|assuming|probably|maybe
    perhaps|possibly|might|may|should|ought to|seems?|looks?|appears?|apparently|told me|thinks|believes
        reckons?|assumes|(?:love|like) to say|i hear|rumou?r has it
        supposedly|allegedly|i'm told|i was told|(?:they|people) say|(?:claims?|claimed|swears?
        insists?)\b(?= \S+ \S)
        (?:keeps?|kept) (?:on )?(?:saying|claiming|insisting|telling \S+)|as far as i can (?:tell|see)
        if i remember
        for all i know|rumou?rs? (?:says?|has)|word is|on paper|in my head|in spirit|in name only|either|who knows
        in my book
    hopefully|want to say|wanna say|i hope|hoping|afaik|afaict|iirc|if i (?:remember|recall)|in theory
    theoretically|presumably|likely|as far as i know|(?:i )?heard|mistaken|more or less|kinda|kind of|sort of|sorta
    basically|essentially|practically|virtually|pretty much|technically|could|must|i'd say|i would say
    imho|imo|roughly|don't know|dunno|no idea|not certain|unclear|in principle|officially not
    to my knowledge)
"""
PHRASES: Final = {
    Kind.HEDGED: r"""
        (?:could|can|might|may) be (?:called|considered|regarded as) (?:«finished»)\b
        as far as (?:i'm|i am|we're) (?:concerned|aware)(?: \S+){1,3} (?:is|are) (?:«finished»)\b
        (?:consider(?:s|ed)?|regard(?:s|ed)?|deems?|sees?|counts?|tempted to call|like to call) (?:\S+ ){0,4}?(?:as[ ]
        )?(?:«finished»)\b
        (?:smells|tastes|feels|looks|sounds|counts)(?: as| like| pretty| quite)? (?:«finished»)\b
        (?:tempted|inclined|ready|happy) to call (?:\S+ ){1,4}?(?:«finished»)\b
        (?:would|i'd|we'd|could|might)(?: \S+)? call (?:\S+ ){1,3}?(?:«finished»)\b
        (?:i|we) (?:had )?(?:said|reported|claimed|announced|wrote|posted|listed|ticked
        told \S+)(?: \S+){0,7}? (?:«finished»)\b
        (?:«finished») (?:from|on|for) (?:my|our) (?:side|end|part)
        (?:not (?:\w+ )?sure|unsure|don't know|dont know|no idea|unclear|dunno|can't (?:tell|say
        remember)|not certain|no clue)(?: if| whether| that)? (?:\S+ ){0,4}?(?:«finished»)\b|(?:should
        might|may|could|must|ought to|seems?|looks?|appears?|feels?)(?: to)?(?: \S+)?(?: be| have been
        [ ]like it's| like it is| like)?(?: already| all| mostly)? (?:«finished»|ready|live|in prod)\b(?! (?:for|to))
        (?:is |are |it's |now |finally |basically |all )*(?:ready|good to go
        (?<!n't )(?<!nt )(?<!not )(?<!to )(?<!ll )work(?:s|ing)? (?:fine |well |great[ ]
        nicely )?(?:now|end[- ]to[- ]end|e2e)(?: now)?)\b(?! (?:for|to|by|tomorrow|tmrw|next|soon|on|monday|tuesday
        wednesday|thursday|friday|today|tonight|eod|this|in|when|if|once|until))|(?:«finished»)(?: up)?(?:,? (?:right
        i think|i guess|i believe|i hope|maybe|probably|afaik|iirc|ish|or so|presumably|in theory
        supposedly|apparently))\b
    """,
    Kind.COMPLETE: r"""
        nothing (?:\S+ ){0,2}?(?:is )?(?:left|missing|outstanding|remaining|open|pending
        to (?:add|do|go|fix))\b(?: to \w+)?
        no (?:loose ends|leftovers|open (?:points|items|ends|todos))\b
    """,
    Kind.DENIED: r"""
        (?:refuse|hesitate|reluctant|too early|too soon|premature) to (?:call|mark|consider
        declare) (?:\S+ ){0,4}?(?:as[ ]
        )?(?:«finished»)\b
        «not» (?:yet )?(?:mark|tick|set|declare|count|consider|regard|treat|report|list|log|put|record|book|see
        take) (?:\S+ ){0,4}?(?:as )?(?:«finished»)\b
        (?:nobody|no one|no-one) (?:has |have |had )?(?:\w+ )?(?:«finished»)\b
        (?:closed|fixed|squashed|solved|resolved|killed) (?:\S+ ){1,4}?(?:bugs?|issues?|defects?|errors?) (?:in|on
        of|for|with) (?=¤)
        should(?:'ve| have| of) been (?:\S+ )?(?:«finished»)\b|(?:was|were) (?:supposed|meant|due|planned
        expected) to be (?:\S+ )?(?:«finished»)\b
        before (?:(?:i|we|you) )?(?:can )?(?:call|mark|clos|tick|consider|sign)(?:e|ing)?\b
        (?:(?:one|two|three|four|a few|a couple|some|\d+)(?: \w+)? more|another) (?:\S+ ){1,4}?before (?:i|we|you) \w+
        call(?:ing)? (?:\S+ ){1,6}?(?:«finished») (?:would|is|was|feels)\b|anything but (?:«finished»)
        «not» (?:what )?(?:\S+ )?call(?:ed)? (?:\S+ ){0,5}?(?:«finished»)\b
        not what \S+ (?:would |'d )?call (?:«finished»)
    """,
    Kind.COUNTERFACT: r"""
        (?:i'm|im|i am|we're) (?:so+|beyond|sooo) (?:done|finished)\b
        (?:i'm|im|i am|we're|we are) (?:all |so )?(?:done|finished) for (?:the|this|today|now|tonight)\b|so done with
        (?:i|we|it|they|you|that|¤)'d (?:already |now |then |long )?(?:be |have been |have )(?:«finished»|live)\b
        had ¤ been|imagine
        ^\W*had (?:i|we|they|you|he|she|it|(?:the|my|our) \S+) (?:\S+ ){0,2}?(?:«finished»)\b
        would(?:'ve| have| of)? (?!call |not )(?:\S+ )?(?:been |be )?(?:«finished»|blocked|stuck|merge|finish|love|be)
        (?:could|might) have (?:been )?(?:«finished»)|wish (?:¤|it|i|we|that)|(?:how|why) (?:is|was
        did) ¤|definition of done|well done|(?:once|when|until|till) (?:it's |it is )?done|as if (?:¤
        it) (?:\S+ )?(?:«finished»)|(?:said|told|done) than done|(?:was
        were) supposed to (?:«finish»)|no one (?:has )?blocked
    """,
}
