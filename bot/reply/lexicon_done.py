"""English phrases about finishing: done, not done, nearly done, to be done.

In these tables ``¤`` stands for a named task, ``«finished»`` and the like for the lists above, and the end
of a line for a ``|``.
"""

from typing import Final

from bot.reply.kind import Kind

FINISHED: Final = r"""
    done(?![- ]ish)|handed in|finished|completed|complete(?=\s*(?:$|[^\w\s]|now\b|and\b|except\b|for\b|as\b|by\b
        on\b|this\b
    today\b|yesterday\b|since\b|at\b|in\b|apart\b|but\b|with\b|i think\b|last\b))|merged|shipped
    closed|deployed|landed|released|delivered|resolved|wrapped|solved|went live|gone live|rolled out|taken care of
        dealt with|squared away|buttoned up|polished off|knocked out|knocked off
    nailed(?: down| it)?|cut over|finito|boxed off|put to rest|done n dusted|concluded|accomplished|fulfilled
        mopped up
    checked in(?= to main| on main)|crossed the line|fully in place
    signed off|ticked off|crossed off|checked off|live in prod(?:uction)?|merged in
"""
FINISH: Final = r"""
    finish|finalize|finalise|complete|merge|close|ship|deploy|land|release|deliver|resolve|wrap|conclude
"""
FINISHING: Final = r"""
    finishing|finalizing|finalising|completing|merging|closing|shipping|deploying|landing|releasing|delivering
    resolving|wrapping
"""
NOT: Final = r"""
    (?:not|\w+n't|isnt|arent|wasnt|werent|hasnt|havent|didnt|couldnt|cant|wont|dont|doesnt|never|cannot
    far from|nowhere near|no longer|hardly|neither|none|unable to|yet to be|yet to|failed to|nothing)
"""
PHRASES: Final = {
    Kind.NOT_DONE: r"""
        less so\b|not so much\b
        as (?:good as )?(?:«finished») as\b
        (?:hit|reached|made it (?:in)?to|arrived (?:in|on)|got (?:in)?to) (?:staging|stage|qa|uat|dev|preprod)\b
        (?:didn'?t|did not|won'?t|not going to|hasn'?t|couldn'?t) (?:quite )?(?:make
        made) it\b(?! (?:to (?:the )?(?:meeting|standup|office)))
        not (?:by a long (?:shot|way)|even close|even near|in the slightest)|a long way (?:off|from|to go)
        miles (?:off|away)|(?:no|not|nowhere) where near
        (?:haven'?t|hasn'?t|not|isn'?t|wasn'?t|never) (?:been |even |yet |actually )?(?:pushed|committed|tested
        checked in|uploaded|rolled out)\b
        (?:staging|stage|qa|uat|dev|preprod) only\b|only (?:on |in )?(?:staging|stage|qa|uat|dev|preprod)\b
        (?:flag|toggle|switch)(?: is)?(?: still)? (?:off|down)\b|still (?:switched |turned )?off\b
        (?:which|that|this|it)(?:'s| is| was) (?:just )?(?:wrong|not true|untrue|false|incorrect|a lie|nonsense
        not right)
        (?:which|that|this|it)(?:'s| is| was) (?:a bit |way |just )?(?:premature|too (?:early|soon|optimistic))
        \w+n't(?: yet)?$|(?<!oh )(?<!hell )(?<!say )(?<!says )(?<!said )(?<!wait )(?<!actually )(?<=[\w¤] )no\W*$
        (?:not|only|just) on (?:prod|main|master)\b(?=\W*$)
        (?:deployed|merged|shipped|released) (?:in)?to (?!main|master|trunk|the main)(?:\S+ ){0,2}branch\b
        (?:deployed|merged|shipped|released) (?:in)?to (?:the |a |my |our )?(?:feature|sandbox|test|staging|dev
        release|epic|integration) (?:branch|env\w*|cluster|system)
        (?!(?:can't|cant|cannot|can not|couldn't|couldnt|unable to|not able to)\b.{0,40} (?:until|till|without|w/o
        unless)\b)«not» (?:\S+ ){0,4}?(?:«finished»|«finish»|ready|live|there|works?|working|in prod)\b|(?:isnt
        arent|is not|not quite|not yet|not)$|not (?:quite |yet |fully |all[ ]
        really )*there|unfinished|incomplete|undone|unmerged|not 100 ?%|done[- ]ish|half[- ]done
        isn't ?yet|(?:done|finished) (?:with ¤ )?(?:for (?:today|now|the day|tonight|this week)
        only|in parts?)|done (?:locally|on my (?:machine|laptop|branch|local))|works? (?:locally
        on my (?:machine|laptop))|(?:code|dev|feature|development)[- ](?:complete|done|finished)
        (?:deployed|merged|shipped|released) (?:to|on|in) (?:dev|staging|stage|qa|test|uat|preprod
        a branch|my branch|the feature branch|feature branch)\b|(?:already |now |only |just |up |live |running[ ]
        out |in )?(?:on|in|to) (?:staging|stage|preprod|uat)(?: env\w*)?(?: only)?\b(?=\W*(?:$|only|not\b|now\b))
        (?:merged|merging) (?:main|master
        develop|trunk|upstream)\b|merge conflicts?|(?<!for )get(?:ting|s)? (?:¤|it|this|them|things?
        everything) (?:all |fully )?(?:done|finished|merged|closed|out|over)|(?:to be|being|get|gets
        getting) (?:done|finished|merged|closed|completed|shipped|deployed)
    """,
    Kind.ACHIEVED: r"""
        (?:pressed|pushed|clicked|smashed|mashed|(?:just|finally|i|already|now|have|'ve) hit) (?:the )?(?:\w+ )?(?:merge
        deploy|ship|close|done)(?: button)?\b(?: (?:on|for)\b)?
        (?:that's|it's|is|call it) a wrap\b(?: (?:on|for|with|up)\b)?
        ¤ (?:is )?(?:now )?behind (?:me|us)\b
        for (?:getting|bringing|dragging|pushing|seeing|carrying) ¤ (?:\S+ )?(?:over the (?:finish(?:ing)? )?line
        «finished»|out(?: the door)?|live|through)\b
        ^\W*@?\w+ for (?:getting |having )?(?:«finishing»|«finished»)\b(?: up| out| off)? (?=¤)
        (?:had|got) ¤ (?:\S+ )?(?:«finished»)(?= before (?:lunch|noon|standup|stand-up|breakfast|dinner|the (?:call|demo
        meeting|weekend|standup|stand-up)|i|he|she|they|we)\b)
        (?:that|this|which|it|pr|mr|¤|\d+) (?:now |also |finally |just |basically )?(?:closes|finishes|completes
        concludes|finalizes|resolves|(?:wraps|finishes|closes) (?:up|off|out))(?: up| off| out)?(?= (?:¤|it\b|this\b
        the |my |our |off\b))
        (?:hit|reached|made it (?:in)?to|arrived (?:in|on)|got (?:in)?to|landed (?:in|on)) prod(?:uction)?\b
        (?<=\w's )through\b(?! (?:review|qa|the|a|an|half|my|it|all|to))
        (?:calling|considering|declaring|marking|marked|called|declared) (?:it|this|that|¤) (?:as )?(?:«finished»)\b
        (?:props|kudos|thanks|thx|ty|thank you|shout-?\s?out|credit|credits|hats off|big up|congrats|cheers|respect
        hugs|love)\b(?: \S+){0,5}? for (?:getting |having )?(?:«finishing»|«finished»)\b(?: up| out| off)?
        (?:went|gone|out|pushed|rolled|moved|made it|is|are
        was) (?:out )?(?:in)?to prod(?:uction)?\b(?! (?:tomorrow|next|on|later|soon|when|once|if))
        (?:moved|dragged|put|set|switched) (?:¤ |it |this )?(?:from \S+(?: \S+)? )?(?:to|into) (?:the )?(?:done
        closed|complete)\b
        (?:managed to|was able to|were able to|got around to|got round to
        succeeded in)(?: finally)? (?:«finish»)(?:ing)?
        (?:managed to|was able to|were able to|got around to|got round to|succeeded in) (?:get|closing|merging
        shipping)\b
    """,
    Kind.PARTIAL: r"""
        ¤ (?:is |at |about |roughly |around |maybe |only |more |like |some |now |still |barely |over )*(?:a|one|two
        three) (?:third|quarter|fifth)s?(?: done| through| in| there| of the way)?(?=\W*$)
        (?:«finished») (?:on|from|for) (?:the|\w+'s|her|his|their) (?:\S+ )?(?:side|end|part|half)|(?:my|our|his
        her) part(?: of ¤)?(?: is| are)? (?:«finished»)
        (?:released|rolled out|deployed|shipped|live) (?:to|for|on|at|in) (?:about |around |~)?(?:\d+ ?%|one
        some|a few|half|the first|two)
        all but (?:«finished»)\b|as good as (?:«finished»|ready)\b
        (?:almost|nearly|mostly|nearing|close to|just about|partially|partly|largely|more than half|half
        about half|three quarters|90%|95%|99%|80%|not fully|most of|some of|part of|parts of|half of
        one of|two of|bits of|nearly all|almost all|a (?:big |large |good )?(?:part|chunk|piece|bit
        portion) of|all but (?!¤)\S+|everything (?:but|except)(?! (?:for )?¤))(?: (?:of|the|it|them|is|are|being|all
        fully|¤|that|this|my|way|there|\S+)){0,4}? ?(?:«finished»|ready|there|complete|completion
        through)\b|(?:almost|nearly|mostly|partially|partly)\b|half-?\s?way|half of (?:it|¤)|(?:first
        initial|rough|second|early) (?:draft|pass|version|cut|half|part|iteration|stab|prototype|pr|mr
        slice|milestone|batch|phase|step)(?: of ¤| for ¤)?(?: is| are)? ?(?:done|finished|merged|up
        ready|complete|out|completed|shipped|in|landed)?|(?:«finished») (?:\S+ ){0,2}?(?:part|half(?! an? |-?hour)
        a chunk|some|most|a piece|bits|the bulk|a bit|parts|one (?:of|part)|two (?:of|parts)|the first
        the second|a draft|a first|the rest of)\b(?: of)?|(?:part|step|pr|phase|slice|batch) (?:\d|one
        two|a) (?:of \d+ |of ¤ )?(?:is |are )?(?:done|finished|merged|shipped|complete)
        (?<!week )(?<!day )(?<!sprint )(?<!phase )(?<!wk )(?<!version )\
        (?!50 ?/ ?50)(?!(?P<all>\d+) ?/ ?(?P=all)(?!\d))\d+ ?(?:/|of|out of) ?\d+(?: \S+){0,3}|(?:done|finished
        completed?|merged) for (?!real|good|me|us|sure|once
        now|review|both|every|each|the |this |that |all|everyone|prod|¤|today|tonight|an? )\w+|getting (?:close|there)
        in the (?:home stretch|final stretch|last mile)|finishing touches|on the home stretch
        a draft (?:is|of)|(?:happy path|mvp|poc|prototype|proof of concept) (?:is[ ]
        are )?(?:done|works|working|merged|ready|finished)|minus (?:the |a |some )?\w+
    """,
    Kind.FUTURE: r"""
        \b(?:i|we) (?:then |just )?(?:«finish»)(?: up| out)?\b(?= \S)
        (?:ships|lands|merges|finishes|deploys|wraps up|goes out)(?= (?:on|by|this|next|at|tomorrow|tonight|today
        mon|tue
        wed|thu|fri|eod|eow|end)\w*\b)
        (?:goes|go|going|moves|ships|rolls) (?:out |live |up )?(?:in|on|to|into)?(?:to)? ?prod(?:uction)?\b|(?:goes
        going) (?:live|out)\b(?= (?:tomorrow|tonight|next|soon|later|on \w+day|after|this|in))|(?:in
        on) prod(?:uction)? (?:tomorrow|next|by|soon|tonight|later|on)\b
        then (?:it's |it is |that's |we're |i'm |finally |hopefully )?(?:«finished»)\b(?! with)|(?:merge|ship|deploy
        clos|finish|releas)e?able\b
        (?:hit|press|push|click) (?:the )?(?:merge|deploy|big green|green|ship)(?: button)?\b
        (?:will|\w+'ll|going to|gonna|want to|plan(?:ning|s)? (?:to|on)|aim(?:ing)? to|hope to|hoping to
        trying to|try to|need(?:s)? to|have to|has to|gotta|must|can|should|could|let's|about to
        ready to|intend to|expect(?:s|ed|ing)? to|expect(?:ing)?|supposed to|to|would like to|wanna
        shall|i'd like to|due to|able to) (?:¤ |it |then |just |only |probably |hopefully |definitely[ ]
        finally |be able to |also |still |try to |have |get |see ){0,3}(?:to )?(?:be |get |have been |have ¤[ ]
        have it |get ¤ |get it |¤ )?(?:fully |all |completely )?(?:«finish»|ready|done|finished|merged
        completed|closed|shipped|live|deployed|delivered|landed)\b(?: up| out)?|(?:«finishing»)(?: up
        [ ]out| off)?\b(?! (?:my (?:laptop|day|week|eyes|machine)|the (?:laptop|day|week)|shop|down for)\b)
        (?:«finished»|ready|live|(?<!i'm )(?<!im )(?<!be )(?<!am )out)(?: (?!it\b|this\b|that\b
        them\b)\w+)? (?:by|before|until
        around|within
        in) (?:the )?(?:end|eod|eow|cob|noon|lunch|tomorrow|tmrw|tonight|next|today|\d|close|midday|this|an hour
        a few|two|three|a couple|then|standup|demo|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|mon|tues?|wed
        thur?s?|fri
        jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?
        nov(?:ember)?
        dec(?:ember)?)(?!\w)|(?<!was )(?<!were )(?<!got )(?<!been )(?:«finished»|ready
        live) (?:tomorrow|tmrw|tmr|tmw|next
        soon|later|tonight|eod|eow|asap)\b|(?:done|complete|ready|live) (?:monday|tuesday|wednesday|thursday|friday
        mon|tue|tues|wed|thu
        thurs|fri)\b(?! (?:night|as planned))|ready (?:tomorrow|tmrw|by|next|soon|monday|tuesday
        wednesday|thursday|friday|today|tonight|eod|this|in)|^(?:\s*(?:then|and|also|today|i
        we))*\s*(?:finish|merge|close|ship|wrap up|complete|deploy|land|finalize)\b(?=.)
    """,
    Kind.REMAIN: r"""
        (?:(?<=everything )|(?<=all )|(?<=both )|(?<=all of them ))but(?= ¤)
        only (?:on|in|for)
        (?:docs|tests|rest|\w+) to (?:follow|come)\b
        (?:\d+|one|two|three|some|a few|a couple|a couple of|several) more (?:[\w-]+ ){1,3}(?:for|on|in|of|to)\b
        (?:only |just |still )?(?:\S+ )?(?:is |are )?left(?: to do| to go| over| open| to \w+)?$
        \b\w+ left\b(?! (?:the|for|on|early|work|at|my|his|her|us|me|a|it|off))
        (?<!was )(?<!were )still (?:to \w+|need(?:s|ed)?|missing|outstanding|open|remaining|left|todo|\w+ing|on
        have|has|not|some
        a few|a bit|flaky|failing|fails?|red|broken|over|wip|in dev|lacks?|requires?|must|waiting)\b
        remain(?:s|ing)?|missing|outstanding|(?:except|excluding|apart from|aside from|besides
        other than|modulo|bar|save for|but not|all but|minus)(?: for)?\b|\bto go\b|(?:need|needs
        need(?:s)? to|have to|has to|must|gotta|requires?
        lacks?)\b(?= \S)(?! (?:¤ )?(?:to )?(?:update (?:jira|the board|the ticket)))
        not (?:yet )?(?:passing|green|tested|verified|covered|deployed|in prod|documented|wired
        validated|working|started|touched|there|ready|done)|(?:fails|failing|failed|fail|broken|breaks
        broke|red|flaky|crashes|crashing|breaking)\b|(?:doesn't|doesnt|don't|dont|didn't|didnt|won't
        wont) (?:\w+ )?(?:pass|work|build|compile|run|load|render|match|start|deploy|scale|hold|play)
        (?:doesn't|doesnt|won't|wont|refuses?)(?: to)? (?!matter|mind|need|bother|hurt|affect|block|take
        be an? |require|forget|tell|say)[a-z]+\b
        \bpending\b|loose ends?|todos\b|follow[- ]?ups? (?:needed|open|left|pending)|(?:just
        only) (?:the |some |a |need |waiting|\w+ing)|over target|\bmore to do\b|not all\b|(?:can't|cant|cannot
        can not|couldn't) (?:\w+ )?(?!wait|believe|complain|make|join|attend|come|find|remember|say|tell|be\b
        be )[a-z]{3,}\b|(?<!was )(?<!were )still (?!this|thus|us\b|has\b|is\b|was\b|as\b
        yes\b)\w{3,}s\b(?! (?:the )?same)|(?:isn't|isnt
        aren't|arent)\b(?! (?:mine|ours|my|our|on (?:me|us)|for (?:me|us)|relevant|related))
    """,
    Kind.DONE: r"""
        (?:is |are |went |now )*out (?:of )?the door\b
        (?:is |are )?(?:now |finally )?(?:up|up and running) (?:in|on) prod(?:uction)?\b(?! (?:tomorrow|next|by|soon))
        (?:«finished»|done and dusted)(?: up| out| off| with| in| into prod| to prod(?:uction)?)?\b
        \b(?:is|are|it's|now|finally|already|all|fully)?\s?live\b(?= ?(?:$|everywhere|worldwide
        now|in prod|on prod|since|for
        !|,|yesterday|today|this|and|behind|:))|(?:is |are |now[ ]
        already )in prod(?:uction)?\b|(?:is|are) (?:fully )?(?:fixed|sorted|out|in main|in master
        on main)\b|^(?:fixed|sorted)\b(?= ¤)|¤ (?:fixed|sorted|delivered)\b|(?:got|have|had
        gets) ¤ (?:\S+ )?(?:done|merged|finished|closed|shipped|out|deployed)
        marked (?:¤ )?(?:as )?(?:done|complete|closed|finished)|(?:moved|dragged|put) (?:¤ |it )?(?:to
        into) (?:done|closed)|out the door|(?:is|are|got|went
        ¤ came|finally came|finally|all) through\b(?! (?:with|review|qa|the|a|an
        half|my|it|all|to))|over the (?:finish(?:ing)? )?line|(?:went|going|gone|is
        are) out to (?:the |all |our )*(?:stores?|customers|everyone|prod|users|public|clients?)\b
        went out\b(?! (?:of|for|to|with (?!this|the|last|yesterday|today|that)))
        in the (?:bag|can|books)|(?:is|are|'s) (?:now |finally )?(?:behind (?:us|me)|a wrap)\b|off my (?:list|todo
        desk)|(?:^\W*|¤ |(?:is|are|now|finally|already|fully|all|it's|'s|been) |(?<=[\w)] ))(?:in
        on) (?:prod(?:uction)?|main|master|trunk)\b(?=\W*$| (?:since|now|and|for|as of|yesterday|today|this)\b
        \W* ?[,;(])
        put (?:¤ |it )?to bed|(?:^\W*|¤ |\w*'s |(?:is|are) \w+ )in prod(?:uction)?\b(?! (?:tomorrow|next|by|soon))
    """,
}
