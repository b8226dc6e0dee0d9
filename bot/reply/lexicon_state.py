"""English phrases about every other state: to do, in progress, in review."""

from typing import Final

from bot.reply.kind import Kind

LATER: Final = r"""
    (?:tomorrow|tonight|tmrw|tmr|tmw|2moro|monday|tuesday|wednesday|thursday|friday|mon|tue|tues|wed|thu|thurs
    fri|next|later|after|once|when|as soon|if|asap|soon|this afternoon|this week|in the afternoon
    on (?:mon|tue|wed|thu|fri)|on (?:mon|tues|wednes|thurs|fri)day)
"""
PHRASES: Final = {
    Kind.TODO: r"""
        (?:gets?|will get|will be|is to be|to be) (?:kicked off|started|picked up|begun|tackled)\b
        (?:start|pick|tackl|tak|grabb|begin)\w* (?:it|that|this|them|those|that one)(?: up| on)? «later»
        ^\W*after (?:that|this)\b(?! (?:i|we|it|they|he|she|got|was|is)\b)
        (?:nobody|no one) (?:has |have )?(?:even )?(?:started|touched|begun|picked up|looked at)\b
        (?:not|\w+n't|havent|hasnt|never) (?:\w+ )?(?:laid|lay|put) (?:a (?:finger|hand)|hands|eyes) on\b
        (?:not|\w+n't|havent|hasnt|never) (?:\w+ )?(?:seen|had|got|gotten|received|given) (?:any[ ]
        much )?(?:love
        attention|tlc)\b
        kicks off «later»|ahead of (?:me|us)$
        de-?prioriti[sz]ed
        (?:not|(?:is|was|are|has|have|had|did|could)n't|(?:do|does)n't(?= (?:have|get))|havent|hasnt|didnt|never
        isnt|wasnt
        arent|couldnt)(?: yet| even| been| really| ¤| it| officially| able to| had (?:the )?time to
        [ ]had (?:a )?chance to| have time (?:to|for)| get (?:a )?chance to| find time (?:to|for)
        [ ]find the time to| manage to){0,3} (?:started|start|begun|begin|touched|touch|looked (?:at
        into)|look (?:at|into)|gotten (?:around )?to|got (?:around |round )?to|get (?:around |round )?to
        picked up|pick up|kicked off)(?: yet| on)?|(?:yet|still|have|remains) to (?:start|begin
        be started|pick)|(?:neither|none)(?: of \w+)? (?:has |have |is |are |was[ ]
        were )?(?:been )?(?:started|begun|touched)(?: yet)?|untouched|unstarted
        ^\W*¤ (?:is |are |still )*to do(?=\W*$)|(?:not|won't be
        ain't) (?:yet )?touching|\bto-?do\b(?! list)
        (?:not|\w+n't|havent|hasnt|didnt|never) (?:even |yet |really )?(?:opened|open)(?=\W*$| (?!a pr|the pr|an? mr
        a pull))
        (?:on|in|at the (?:top|bottom) of) (?:the|my) (?:pile|stack|queue|heap)|(?:won't|wont|will not
        not) (?:even )?(?:begin|start|touch)(?: \S+){0,3} (?:before|until|till)
        (?:can|could|has to|must|will have to) wait\b(?! (?:for|on|to))|postpon\w+|(?:wants?|decided
        asked) to (?:defer|delay)
        no time (?:for|to)\b|(?:haven'?t|hasn'?t|didn'?t|have not|not) (?:had|have|get|got|found
        find) (?:a |any |the |enough |much )?(?:free |spare )?(?:minute|moment|second|time|chance|cycles|bandwidth
        headspace)\b|zero work|no start\b|nothing (?:begun|started|touched)\b|on the (?:back ?burner|shelf
        long finger|to-?do pile)|(?:picking|pick|picked) it up (?:tomorrow|later|next)
        not begun|next up|up next|(?:is|are|comes|go(?:es)?) next\b|(?:picking|pick|take|taking|tackling
        tackle|grabbing|grab|starting|start|doing|do|on|then)(?: up)?(?: \S+){0,7} next\b(?! (?:week|wk
        sprint|month|to\b))|\bnext\b(?! (?:week|wk|sprint|month|to\b|time|step|mon|tue|wed|thu|fri|quarter
        release|thing))|if (?:there(?:'s| is| was)? )?(?:any |enough |still )?time\b|if (?:i|we) (?:have
        get|find|got) (?:the |some |any |enough |a )?(?:time|to it|chance|around)
        (?:if )?time permit(?:s|ting)|(?:will|\w+'ll|gonna|going to|plan(?:ning)? to|want to|hope to|can
        should|(?<!able )(?<!managed )(?<!got )to|would like to
        i'd like to) (?:then |only |probably |likely |finally )?(?:start|begin
        kick off|pick up|pick ¤ up|tackle|get to|look at|look into|get started)(?: on
        [ ]with)?(?! (?:merging|closing|finishing))|(?:start|starts|starting|begin|begins|beginning
        kick off|kicking off|pick up|picking up|tackle|tackling|picking ¤ up)\b(?: \S+){0,6} «later»\b
        (?:deferred|postponed|bumped|pushed|moved|moving|slipped|slips|punted|delayed)(?: ¤| it| out
        [ ]back)? (?:to|until|into) (?:the )?(?:next|later|backlog|v2|v\d|sprint|week|phase|tomorrow
        tmrw|mon|tue|wed|thu|fri|q\d|after|following|another|\d)|deferred|postponed|backlog(?:ged)?
        queued(?: up)?|on (?:my|the) (?:to-?do )?list|next in (?:line|the queue)|for later
        (?<!pr )(?<!mr )\blater\b(?= ?(?:$|today|this week|\())|not before
        (?<!merge )(?<!release )(?<!deploy )(?<!pr )planned for|(?:scheduled|booked|slated|lined up
        pencill?ed in) for|not (?:on it
        working on it) yet|parked (?:for|until) (?:later|next)|\btbd\b|starts? (?:on )?¤ after|not yet$
        (?:is|are) (?:only |more |something |one )?for (?:tomorrow|tmrw|later|next (?:week|sprint)|monday|tuesday
        wednesday
        thursday|friday)\b
        will follow|comes? (?:after|later)
    """,
    Kind.REOPENED: r"""
        (?:had|have|needed) to (?:be )?(?:pull|roll|revert|undo|redo|back)\w*(?: out| back)?|(?:closed|merged
        ticked|done|marked) too (?:early|soon)
        by (?:accident|mistake)|accidentally|prematurely|wrongly
        re-?open(?:ed|ing|s)?|revert(?:ed|ing)?|roll(?:ed|ing) (?:¤ |it )?back|back(?:ed|ing) (?:¤[ ]
        it )?out|(?:sent|kicked|bounced|came|handed|thrown|pushed|pulled|moved|put|is|are|was) (?:¤[ ]
        it )?back (?:to|in|from|by|into|for)\b(?! (?:the )?(?:review|backlog|later|next))|bounced
        (?:sent|handed|gave|kicked|threw|passed|tossed) ¤ (?:right |straight )?back\b
        sent back|failed (?:in )?(?:qa|uat|testing|review|verification)|(?:qa|test(?:ing)?) (?:sent
        rejected|bounced|failed|kicked)|rejected|changes requested|re-?doing|back (?:in|to) (?:dev
        progress|development|work)|had to (?:undo|redo|restart|rework)
    """,
    Kind.PLANNED_REVIEW: r"""
        (?:will |\w+'ll |going to )?(?:go(?:es|ing)?) (?:up|out|in|off)?(?:to|into| to| into| for
        for) (?:a |the )?(?:code )?review\b(?= (?:«later»|tonight|by|before|eod|today|end|in an?|in \d|this))
        (?:will|\w+'ll|going to) go (?:up |out |in)?(?:to|for) review\b
        (?:will|\w+'ll|going to|gonna|plan to|want to|to|should|need to|can|about to|hope to
        let me) (?:\w+ )?(?:open|raise|put up|push|submit|send|create|post|get|have|put)(?: out
        [ ]up)?(?: (?:a|an|the|my|its|up|it|¤|out|this|that))* (?:\w+ )?(?:prs?|mrs?|pull requests?
        for review|in review|to review|into review|review|reviewed)\b|no (?:pr|mr
        pull request)(?: \w+)?(?: yet)?|(?:opening|raising|pushing|submitting|putting up
        sending)(?: up)?(?: (?:a|an|the|my|out))* (?:pr|mr|pull request)|(?:pr|mr
        pull request)(?: for ¤)? (?:coming|incoming|soon|will|should|by|later|tonight|tomorrow|tmrw
        today|on (?:mon|tue|wed|thu|fri)\w*|this (?:afternoon|week|evening)|eod|mon(?:day)?|tue(?:sday)?
        wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|next|in the (?:works|making|pipe)|is (?:not|coming
        next)|isn't|not)|draft (?:pr|mr)(?: is)?(?: (?:up|open|opened|out|ready))?|not (?:\w+ )?(?:in
        ready for|up for) review
        (?:will|\w+'ll|should|going to|gonna) (?:\w+ )?be (?:in|ready (?:for|to)|up for) (?:be )?(?:review
        merg\w+|qa|test\w*|release|hand-?over|handing over)|in review (?:by[ ]
        tomorrow)|(?:(?:^|(?<=and )|(?<=then )|(?<=: ))\s*)(?:open|raise|submit|send)(?: (?:a|an|the|my
        its|up))* (?:pr|mr|pull request)s?\b|address(?:ing|ed)? (?:(?!in\b|check)\S+ ){0,3}(?:comments?|feedback
        review)|review comments?|(?:almost|nearly|about) ready for review|before (?:the )?review
    """,
    Kind.REVIEW: r"""
        (?:went|goes|gone|moved|is|are|now|put|got)(?: ¤| it)? back (?:up |out )?(?:in|into|to|for|under|on) (?:code[ ]
        )?review\b
        (?<!finished )(?<!finished its )(?:last|final|second|third|another|next|one more|\d+(?:st|nd|rd|th)) (?:code[ ]
        )?review (?:round|pass|cycle|iteration)|review (?:round|pass|cycle|iteration) \d+
        (?:(?:waits?|waiting|sitting|stuck) (?:still )?(?:for|on|with)|await\w+) (?:\S+ ){0,5}?(?:(?:re-?)?reviews?
        approvals?|lgtm|thumbs up|stamp)\b
        (?:wait(?:s|ing)?) (?:for|on) (?:\S+ ){1,3}?sign-?off on (?:the |my )?(?:pr|mr|code|diff)
        \b(?:pr|mr)'s (?:now |finally |still |already )?(?:up|open|opened|ready|out|raised|in|there)\b
        (?:handed|given|passed|moved|sent|over|gone|went) (?:over )?to qa\b|in qa's hands|reviewers? (?:have|has
        got) (?:it|¤)|in \S+ (?:\w+ )?hands for review|(?:another|second|fresh
        final|closer) (?:look|pair of eyes)|lgtm(?:'?e?d)?\b|review (?:is |has )?(?:passed|ok|green|through)\b
        merge (?:queue|train)\b
        (?:is|are|was|'s) (?:still |now |already )?(?:looking|going|reading|combing|working) (?:at|over
        through) (?:my |the |our )?(?:¤ |\S+ )?(?:pr
        mr|diff|code|changes)\b
        (?:opened|raised|filed|pushed|submitted) (?:(?:pr|mr) )?[!#]\d+|^\W*(?:pr|mr) ?[#!]?\d+\W*$
        (?:the )?green light
        (?:has|have|got|with) (?:\w+ )?(?:\w+ )?(?:approvals?|lgtms?|thumbs up|stamps?)\b
        (?:pinged|pinging|asked|asking|nudged|poked|requested) (?:\S+ ){0,3}(?:for|to) (?:a |another )?(?:re-?)?review
        (?:has|have|got) (?:\w+ )?(?:approvals?|lgtms?|thumbs up)
        (?:\d+|one|two|three|both|all|enough|first|second) (?:the )?(?:approv(?:al|e)s?|lgtms?|thumbs up|stamps?
        plus ones?)\b
        approvals? (?:is |are |came |just )*in\b|(?:can|could|would) (?:someone|somebody|anyone|anybody|you
        \w+) (?:pls |please |plz |kindly |also )*(?:look at|check|eyeball|stamp|have a look at|take a look at
        glance at)\b(?= .*\b(?:prs?|mrs?|diff|pull request)\b)
        (?:my|the|our) (?:[\w-]+ ){0,3}(?:pr|mr|pull request)\b(?! (?:is |was |got |has been )?(?:merged|closed|not
        isn|next|tomorrow|template))(?=\W*$)|(?:pr|mr)\b(?=.*\b(?:rotting|languishing|ageing|aging|(?:gathering
        collecting) dust|lonely|untouched
        idling)\b)
        (?:in|under|up for|out for|ready for|awaiting|awaits|pending|needs?|need|waiting (?:for|on)
        waits? (?:for|on)|just waiting on|requested|requesting|asked for|sent (?:it |this[ ]
        ¤ )?(?:out )?(?:for|to)|put (?:it |¤ )?up for|pushed (?:it |¤ )?(?:for|to)|moved (?:it[ ]
        ¤ )?(?:to|into)|went (?:to|into|out for)|goes to|with|still in|blocked on|stuck in|stuck on
        submitted (?:it |¤ )?for|is for|looking for|gone to|held up in|back in) (?:a |an |the |one |two[ ]
        some |any |another |final |last |second |code |peer |design |security |team |\S+'s |my |your[ ]
        her |his |their |more |approval and |pr |mr |first |qa |@\w+'?s?[ ]
        \w+ to ){0,4}(?:re-?)?(?:reviews?|reviewers?|reviewing|approvals?|approve(?! (?:the|our|my|his|her|their|your)
        (?!(?:\w+ )?(?:prs?|mrs?|code|diffs?|changes?|branch|merge|pull)\b))|approver|code-?review
        cr|codeowners?|lgtm|eyes)\b|\b(?:prs?|mrs?|pull requests?|merge requests?)(?: (?:[#!]?\d+|for|to
        with|is|are|was|¤|the|that|this|it|them|on|now|finally|already|\S*\ue001\S*|been|has|all)){0,6} (?:up|open
        opened
        ready|raised|posted|out|submitted|pushed|created|sent|in review|pending|filed|waiting|awaiting
        awaits|needs|sitting|being reviewed)\b(?! (?:for|on|to be) (?:merged?|deploy))|(?:opened|raised
        put up|pushed|submitted|created|sent|posted|made|filed|put in|pushed up|have|got|there's
        threw up)(?: up| out)?(?: (?:a|an|the|my|its|another|first|new|our))* (?:\w+ )?(?:pr|mr
        pull request|merge request)s?\b(?! (?:template|bot|comments?))|(?<!not )(?<!n't )approved
        (?:being|getting) reviewed|(?<!ready )(?<!not )for (?:code )?review\b|(?:off|out|over
        on) to (?:code )?review|with @?\w+ for (?:a|another) (?:\w+ )?look|reviewers? (?:assigned|added|are)
        review (?:is )?(?:pending|requested
        outstanding|ongoing|in progress)|review(?:s|ed)? (?:is |are |all )?(?:done|finished|complete\w*)
        \bin (?:qa|uat)\b|with qa\b|(?:ready|waiting) (?:to be merged|to merge|for merge)|(?:@\w+
        \w+) (?:is|are) reviewing(?: (?:it|¤|my|the))?|(?:would|'d) love (?:\w+ )?(?:eyes|a review)
        ready (?:for|to) (?:qa|test|testing)|reviewed by \S+|(?:please|pls|plz|can (?:someone|anyone
        you)) (?:review|approve|look at the pr)
        waiting (?:for|on) \S+ to (?:review|approve)(?! (?:the|our|my|his|her|their|your|an?)
        (?!(?:\w+ )?(?:prs?|mrs?|code|diffs?|changes?|branch|merge|pull)\b))
    """,
    Kind.WORK: r"""
        (?:gave|giving|give|lent|lending) (?:\S+ ){1,3}?a (?:helping )?hand (?:with|on)\b|\bpaus(?:ed|ing)\b
        (?:i'm|im|i am|we're|we are) (?:\w+ )?(?:building|testing)\b
        (?:keeps?|kept) \w+ing|(?:goes|moves|carries) on\b|(?:stays?|staying|remains?|kept|keep|keeping|leave|left
        leaving) (?:it |¤ )?open\b|(?:still )?(?:cooking|brewing|simmering|baking|marinating|hacking|on the bench
        in (?:the works|flight|the oven|motion|hand|the making|full swing))\b|(?:go|move|carry|get|getting|press
        push) on with\b
        (?:moving|going|cracking) on\b|(?:an|one)other (?:\w+ )?(?:day|hour|round|night|morning)
        (?:hacking|chipping|plugging|grinding|working|beavering) away|slogging|plodding|ploughing|plowing|crawling
        at it\b|knee-?deep
        (?:^|\W)more (?=¤)|\bstill(?= ¤\W*$)|(?:sat|sitting|was|been|spent \S+ \S+) (?:down )?with \S+ (?:on|over)\b
        help(?:ed|ing) @?\w+(?: and @?\w+)? (?:to )?(?!review|read|with|on|out|find|move|through|in|at|from)[a-z]+\b
        (?<!n't )(?<!not )(?:able|managed|got) to (?:finally )?(?:start|begin|pick up|kick off
        get (?:going|started))(?: on| with)?|(?:only |just )+(?:just )?started\b|\brn$
        \w+ (?:is|are|am|was) (?:still |now |also |currently |back )?on(?= ¤)
        in[- ]progress|\bwip\b|ongoing|(?:well )?under ?way|work(?:ing|ed)? on|started(?: on| with)?|began
        kicked off|pick(?:ed|ing)? (?:¤ |it )?up|resum(?:ed|ing|e)|continu(?:ing|ed|e|es)(?: on| with)?
        carry(?:ing)? on|pair(?:ed|ing)(?: with \S+)? on|pair(?:ed|ing)|help(?:ed
        ing)(?: \S+){0,3} (?:with|on|out on|w/)|half done|in dev(?:elopment)?\b|on track|on it\b|(?:making|made
        good|some|decent|slow|steady) progress|progress(?:ing|ed)|(?:moving|coming|chugging|plodding
        going) (?:along|well|fine|slow(?:ly)?|ok)|back (?:on|at) (?=¤|it)|still (?:on|at)|(?:busy
        digging|heads[- ]down|deep) (?:with|in|into|on)|starting(?: on| with)?(?= ¤|$| (?:the|today|now
        it))|(?:will|\w+'ll|going to|gonna|plan to) (?:\w+ )?(?:work on|continue|focus on|keep|do|be on
        carry on)|focus(?:ing|ed)? on|tackl(?:ing|ed)|today\b|yesterday(?= ¤)|^[^\w\ue003]*(?:i'm |im[ ]
        still |been |was |back |i was |now |then |and |moving |moved |going |next |over )*(?:on|onto
        on to|to)(?= (?:task |ticket )?¤)|spent (?:\S+ ){0,5}on|(?:all day|all morning|been) on
        \bcontd\b|start(?:s)? today
    """,
    Kind.ACT: r"""
        \b(?!(?:need|feed|speed|embed|indeed|exceed|agreed|based|related|called|named|hundred|planned|supposed
        expected
        used|tired|excited|interested|worried|confused|mixed|red|limited|detailed|scared|bored)\b)[a-z]{3,}ed\b
        \b(?!(?:morning|evening|during|nothing|something|anything|everything|thing|meeting|string
        regarding|including|blocking|missing|king|ring|bring|spring|pending|going|being|reviewing
        waiting|feeling|onboarding|billing|routing|pricing|tracing|scheduling|staging|testing|caching
        logging|training|hiring|building|planning|landing|monitoring|alerting)\b)[a-z]{2,}ing\b
        \b(?:fixed|added|wrote|written|cleaned|refactored|implemented|tested|debugged|pushed|updated
        set up|configured|investigated|built|ran|made|did|got|fought|hit|moved|bumped|switched|migrated
        tuned|polished|improved|drafted|sketched|designed|prepared|integrated|hooked|wired|coded
        profiled|measured|extended|reworked|rewrote|renamed|split|upgraded|documented|mocked|generated
        enabled|created|defined|reproduced|covered|automated|extracted|removed)\b|\b(?:works|passes
        passing|pass|is up|are up|up and running|is green|are green)\b|half(?! an?\b)
    """,
}
