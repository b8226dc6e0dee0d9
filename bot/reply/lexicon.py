"""English phrases that carry a status. ``¤`` stands for a named task.

Each line is one pattern; they are joined, so none may hold a bare alternative outside brackets.
"""

from typing import Final

from bot.reply.kind import Kind

TASK: Final = "\ue003+"
FINISHED: Final = (
    r"done(?![- ]ish)|finished|completed|complete(?!\s+(?:the|a|an|it|my|our|¤|this|that))|merged|shipped|closed|deployed|landed|released|delivered|"
    r"resolved|wrapped|solved|went live|gone live|rolled out|signed off|ticked off|crossed off|checked off|live in prod(?:uction)?|merged in"
)
FINISH: Final = r"finish|finalize|finalise|complete|merge|close|ship|deploy|land|release|deliver|resolve|wrap|conclude"
_NOT: Final = (
    r"(?:not|\w+n't|isnt|arent|wasnt|werent|hasnt|havent|didnt|couldnt|cant|wont|dont|doesnt|never|cannot|far from|nowhere near|"
    r"no longer|hardly|neither|none|unable to|yet to be|yet to|failed to|nothing)"
)
_LATER: Final = (
    r"(?:tomorrow|tmrw|tmr|tmw|2moro|monday|tuesday|wednesday|thursday|friday|mon|tue|tues|wed|thu|thurs|fri|next|later|after|once|when|"
    r"as soon|if|asap|soon|this afternoon|this week|in the afternoon|on (?:mon|tue|wed|thu|fri))"
)
_SOFT: Final = (
    r"(?:i think|i thought|thought|think|pretty sure|fairly sure|quite sure|almost sure|not \S*\s?sure|unsure|i believe|believe|i guess|guess|"
    r"i suppose|suppose|i assume|assume|assuming|probably|maybe|perhaps|possibly|might|may|should|ought to|seems?|looks?|appears?|apparently|"
    r"supposedly|allegedly|hopefully|want to say|wanna say|i hope|hoping|afaik|afaict|iirc|if i (?:remember|recall)|in theory|theoretically|presumably|likely|"
    r"as far as i know|i heard|more or less|kinda|kind of|sort of|sorta|basically|essentially|practically|virtually|pretty much|technically|"
    r"could|must|i'd say|i would say|imho|imo|roughly|don't know|dunno|no idea|not certain|unclear|in principle|officially not|to my knowledge)"
)
HEDGE: Final = _SOFT

PHRASES: Final[dict[Kind, tuple[str, ...]]] = {
    Kind.RETRACT: (
        r"scratch (?:that|this|it)", r"strike (?:that|this)", r"never ?mind", r"\bnvm\b", r"ignore (?:that|this|the above|my (?:last|previous)|what i)",
        r"disregard", r"(?:i )?take (?:that|it) back", r"(?:i|we) (?:was|were) wrong", r"i lied", r"i misspoke", r"(?:wait|actually|oh|sorry|hmm)[,!]? no\b(?! blocker)",
        r"spoke too soon", r"wrong (?:ticket|task|id|number|one|thread|channel)", r"that was (?:a mistake|wrong)", r"forget (?:that|what i)",
        r"(?:i |we )?(?:meant|mean)\b(?= ¤| to say)", r"belay that", r"my mistake", r"false alarm", r"retract(?:ing)? that",
    ),
    Kind.SAME: (
        r"no (?:real |big |significant |major |other |further |new )?(?:changes?|updates?|progress|news|movement)\b", r"nothing (?:new|moved|changed|happened|to report|much|else to report|to add)\b",
        r"(?:all )?(?:the )?same (?:as|status|story|state|here|old)", r"unchanged", r"(?:hasn't|hasnt|didn't|didnt|has not|did not) (?:moved?|changed?)\b",
        r"status quo", r"review(?:ed|ing)(?= (?:¤|the|a|an|some|\S+'s|pr|prs|@|code|marta|omar))", r"did (?:a |the )?(?:code )?reviews?\b", r"as (?:yesterday|before)\b", r"no movement",
        r"nothing (?:got )?(?:done|finished|merged|closed|shipped|to show)", r"nothing from me", r"nothing on", r"(?:read|reading|looked|looking) (?:through|into|at|over)(?= ¤\W*$)",
    ),
    Kind.NO_BLOCKER: (r"(?:no|zero|without|any|not a|0) (?:\w+ )?(?:blockers?|impediments?|obstacles?)\b", r"nothing (?:is )?(?:blocking|blocked)\b", r"blockers?:? none"),
    Kind.HANDOVER: (
        r"hand(?:ed|ing|s)? (?:¤ |it |this )?(?:over|off)", r"hand(?:ed|ing) ¤", r"reassign\w*", r"(?:takes|taking|took|take) (?:¤ |it )?over", r"(?:passed|passing|gave|giving) ¤ (?:on )?to",
        r"(?:goes|going|moved|moving|over) to @\w+", r"swapp(?:ed|ing) ¤", r"assigned ¤ to", r"¤ (?:is )?(?:now )?(?:assigned to|with @|belongs to|goes to|owned by)",
    ),
    Kind.REPORT: (
        r"(?:found|saw|see|seeing|noticed|filed|reported|there's|there is|opened|logged|got|hit) (?:a |an |another |some |the |two |one |this |that )?(?:\S+ ){0,2}?(?:bug|issue|error|regression|crash|glitch|defect|typo)s?\b(?= (?:in|with|on|for|against|from) ¤)",
        r"^\W*(?:a |an |another |one |new |small |big |nasty |there is a |there's a |found a |found )*(?:bug|issue|regression|defect)s? (?:in|with)\b", r"(?:bug|issue|regression|error|problem|typo)s? (?:in|with|on|against|report (?:for|on)) (?=¤)",
    ),
    Kind.COUNTERFACT: (
        rf"would(?:'ve| have| of)? (?:\S+ )?(?:been |be )?(?:{FINISHED}|blocked|stuck|merge|finish|love|be)", rf"(?:could|might) have (?:been )?(?:{FINISHED})", r"wish (?:¤|it|i|we|that)",
        rf"(?:how|why) (?:is|was|did) ¤", r"definition of done", r"well done", r"(?:once|when|until|till) (?:it's |it is )?done", rf"as if (?:¤|it) (?:\S+ )?(?:{FINISHED})", r"(?:said|told|done) than done",
        rf"(?:was|were) supposed to (?:be )?(?:{FINISHED}|{FINISH})", r"no one (?:has )?blocked",
    ),
    Kind.HEDGED: (
        rf"(?:not (?:\w+ )?sure|unsure|don't know|dont know|no idea|unclear|dunno|can't (?:tell|say|remember)|not certain|no clue)(?: if| whether| that)? (?:\S+ ){{0,4}}?(?:{FINISHED})\b",
        rf"(?:should|might|may|could|must|ought to|seems?|looks?|appears?|feels?)(?: to)?(?: \S+)?(?: be| have been| like it's| like it is| like)?(?: already| all| mostly)? (?:{FINISHED}|ready)\b(?! (?:for|to))",
        r"(?:is |are |it's |now |finally |basically |all )*(?:ready|good to go|works now|working now)\b(?! (?:for|to|by|tomorrow|tmrw|next|soon|on|monday|tuesday|wednesday|thursday|friday|today|tonight|eod|this|in|when|if|once|until))",
        rf"(?:{FINISHED})(?: up)?(?:,? (?:right|i think|i guess|i believe|i hope|maybe|probably|afaik|iirc|ish|or so|presumably|in theory|supposedly|apparently))\b",
    ),
    Kind.TODO: (
        r"(?:not|(?:is|was|are|has|have|had|did|could|do|does)n't|havent|hasnt|didnt|never|isnt|wasnt|arent|couldnt)(?: yet| even| been| really| ¤| it| officially| able to| had (?:the )?time to| had (?:a )?chance to| have time (?:to|for)| get (?:a )?chance to| find time (?:to|for)| find the time to| manage to){0,3} "
        r"(?:started|start|begun|begin|touched|touch|looked (?:at|into)|look (?:at|into)|gotten (?:around )?to|got (?:around |round )?to|get (?:around |round )?to|picked up|pick up|kicked off)(?: yet| on)?",
        r"(?:yet|still|have|remains) to (?:start|begin|be started|pick)", r"(?:neither|none)(?: of \w+)? (?:has |have |is |are |was |were )?(?:been )?(?:started|begun|touched)(?: yet)?", r"untouched", r"unstarted", r"\bto-?do\b(?! list)", r"not begun",
        r"next up", r"up next", r"(?:is|are|comes|go(?:es)?) next\b", r"(?:picking|pick|take|taking|tackling|tackle|grabbing|grab|starting|start|doing|do|on|then)(?: up)?(?: \S+){0,7} next\b(?! (?:week|sprint|month|to\b))",
        r"\bnext\b(?! (?:week|sprint|month|to\b|time|step|mon|tue|wed|thu|fri|quarter|release|thing))", r"if (?:there(?:'s| is| was)? )?(?:any |enough |still )?time\b", r"if (?:i|we) (?:have|get|find|got) (?:the |some |any |enough |a )?(?:time|to it|chance|around)", r"(?:if )?time permit(?:s|ting)",
        rf"(?:will|\w+'ll|gonna|going to|plan(?:ning)? to|want to|hope to|can|should|to|would like to|i'd like to) (?:then |only |probably |likely |finally )?(?:start|begin|kick off|pick up|pick ¤ up|tackle|get to|look at|look into|get started)(?: on| with)?(?! (?:merging|closing|finishing))",
        rf"(?:start|starts|starting|begin|begins|beginning|kick off|kicking off|pick up|picking up|tackle|tackling|picking ¤ up)\b(?: \S+){{0,6}} {_LATER}\b",
        r"(?:deferred|postponed|bumped|pushed|moved|moving|slipped|slips|punted|delayed)(?: ¤| it| out| back)? (?:to|until|into) (?:the )?(?:next|later|backlog|v2|v\d|sprint|week|phase|tomorrow|tmrw|mon|tue|wed|thu|fri|q\d|after|following|another|\d)", r"deferred", r"postponed", r"backlog(?:ged)?", r"queued(?: up)?", r"on (?:my|the) list", r"for later", r"\blater\b(?= ?(?:$|today|this week|\())", r"not before",
        r"(?<!merge )(?<!release )(?<!deploy )(?<!pr )planned for", r"scheduled for", r"not (?:on it|working on it) yet", r"parked (?:for|until) (?:later|next)", r"\btbd\b", r"starts? (?:on )?¤ after", r"not yet$", r"will follow", r"comes? (?:after|later)",
    ),
    Kind.REOPENED: (
        r"re-?open(?:ed|ing|s)?", r"revert(?:ed|ing)?", r"roll(?:ed|ing) (?:¤ |it )?back", r"back(?:ed|ing) (?:¤ |it )?out", r"(?:sent|kicked|bounced|came|handed|thrown|pushed|pulled|moved|put|is|are|was) (?:¤ |it )?back (?:to|in|from|by|into|for)\b(?! (?:the )?(?:review|backlog|later|next))", r"bounced", r"sent back",
        r"failed (?:in )?(?:qa|uat|testing|review|verification)", r"(?:qa|test(?:ing)?) (?:sent|rejected|bounced|failed|kicked)", r"rejected", r"changes requested", r"re-?doing", r"back (?:in|to) (?:dev|progress|development|work)", r"had to (?:undo|redo|restart|rework)",
    ),
    Kind.CANCELLED: (
        r"(?<!not )(?:cancel+ed|descoped|de-scoped|scrapped|abandoned|obsolete|wontfix|won't ?fix)\b", r"(?<!not )(?:dropped|dropping|killed|axed|cut|removed|cutting|drop)(?: ¤| it| the \S+(?: \S+)?)?(?=(?: (?:from|for|entirely|completely|altogether|now|after|per|as|because|since)\b| ¤|$|\.))",
        r"(?:out of|out-of|not in) scope", r"(?:won't|wont|will not|isn't going to|not going to|not gonna) (?:happen|do|be done|be doing|be doing it|ship at all|be needed|be built)", r"not doing (?:¤|it|this|that)(?: anymore| any more| after all)?", r"no longer (?:needed|required|necessary|relevant|doing|part of|in scope|happening)", r"not (?:needed|required|happening) (?:anymore|any more|after all)", r"agreed (?:\S+ ){0,4}to drop", r"decided (?:\S+ ){0,3}(?:to (?:drop|cut|scrap|kill|skip)|against)", r"descop(?:e|ing)",
        r"closed as (?:won't ?fix|wontfix|duplicate|obsolete|invalid|not planned)",
    ),
    Kind.UNBLOCKED: (r"un-?blocked(?! (?:me|us|him|her|them|everyone|the |¤|both))", r"(?:not|\w+n't|isnt|no longer|never) (?:\w+ )?(?:blocked|stuck|waiting)", r"no longer (?:blocked|stuck|waiting|on hold)", r"not (?:really |actually )?blocked", r"(?:was|were|had been) (?:\w+ )?(?:blocked|stuck|waiting|on hold)", r"got (?:un|un-)blocked"),
    Kind.BLOCKS: (r"(?:is |are |still |also |currently )*(?:blocking|blocks|holding up|holds up)(?= (?:both )?¤)", r"(?:is |are )(?:the |a |my )?blocker (?:for|of|on)(?= ¤)"),
    Kind.PLANNED_REVIEW: (
        r"(?:will|\w+'ll|going to|gonna|plan to|want to|to|should|need to|can|about to|hope to|let me) (?:\w+ )?(?:open|raise|put up|push|submit|send|create|post|get|have|put)(?: out| up)?(?: (?:a|an|the|my|its|up|it|¤|out|this|that))* (?:\w+ )?(?:prs?|mrs?|pull requests?|for review|in review|to review|into review|review|reviewed)\b", r"no (?:pr|mr|pull request)(?: \w+)?(?: yet)?", r"(?:opening|raising|pushing|submitting|putting up|sending)(?: up)?(?: (?:a|an|the|my|out))* (?:pr|mr|pull request)",
        r"(?:pr|mr|pull request)(?: for ¤)? (?:coming|incoming|soon|will|should|by|later|tonight|tomorrow|tmrw|today|on (?:mon|tue|wed|thu|fri)\w*|this (?:afternoon|week|evening)|eod|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|next|in the (?:works|making|pipe)|is (?:not|coming|next)|isn't|not)", r"draft (?:pr|mr)(?: is)?(?: (?:up|open|opened|out|ready))?", r"not (?:\w+ )?(?:in|ready for|up for) review", r"(?:will|should) be (?:in|ready for|up for) review", r"in review (?:by |tomorrow)",
        r"(?:(?:^|(?<=and )|(?<=then )|(?<=: ))\s*)(?:open|raise|submit|send)(?: (?:a|an|the|my|its|up))* (?:pr|mr|pull request)s?\b", r"address(?:ing|ed)? (?:\S+ ){0,3}(?:comments?|feedback|review)", r"review comments?", r"(?:almost|nearly|about) ready for review", r"before (?:the )?review",
    ),
    Kind.REVIEW: (
        r"(?:in|under|up for|out for|ready for|awaiting|awaits|pending|needs?|need|waiting (?:for|on)|waits? (?:for|on)|just waiting on|requested|requesting|asked for|sent (?:it |this |¤ )?(?:out )?(?:for|to)|put (?:it |¤ )?up for|pushed (?:it |¤ )?(?:for|to)|moved (?:it |¤ )?(?:to|into)|went (?:to|into|out for)|goes to|with|still in|blocked on|stuck in|stuck on|submitted (?:it |¤ )?for|is for|looking for|gone to|held up in|back in) (?:a |an |the |one |two |some |any |another |final |last |second |code |peer |design |security |team |\S+'s |my |your |her |his |their |more |approval and |pr |mr |first |qa |@\w+'?s? |\w+ to ){0,4}(?:re-?)?(?:reviews?|reviewers?|reviewing|approvals?|approve|approver|code-?review|cr|codeowners?|lgtm|eyes)\b",
        r"\b(?:prs?|mrs?|pull requests?|merge requests?)(?: (?:#?\d+|for|to|with|is|are|was|¤|the|on|now|finally|already|\S*\ue001\S*|been|has|all)){0,6} (?:up|open|opened|ready|raised|posted|out|submitted|pushed|created|sent|in review|pending|filed|waiting|awaiting|awaits|needs|sitting|being reviewed)\b(?! (?:for|on|to be) (?:merged?|deploy))", r"(?:opened|raised|put up|pushed|submitted|created|sent|posted|made|filed|put in|pushed up|have|got|there's|threw up)(?: up| out)?(?: (?:a|an|the|my|its|another|first|new|our))* (?:\w+ )?(?:pr|mr|pull request|merge request)s?\b(?! (?:template|bot|comments?))",
        r"(?<!not )(?<!n't )approved", r"(?:being|getting) reviewed", r"reviewers? (?:assigned|added|are)", r"review (?:is )?(?:pending|requested|outstanding|ongoing|in progress)", r"review(?:s|ed)? (?:is |are |all )?(?:done|finished|complete\w*)", r"\bin (?:qa|uat)\b", r"with qa\b", r"(?:ready|waiting) (?:to be merged|to merge|for merge)", r"(?:@\w+|\w+) (?:is|are) reviewing(?: (?:it|¤|my|the))?", r"(?:would|'d) love (?:\w+ )?(?:eyes|a review)", r"ready (?:for|to) (?:qa|test|testing)",
        r"reviewed by \S+", r"(?:please|pls|plz|can (?:someone|anyone|you)) (?:review|approve|look at the pr)", r"waiting (?:for|on) \S+ to (?:review|approve)",
    ),
    Kind.NOT_DONE: (
        rf"{_NOT} (?:\S+ ){{0,4}}?(?:{FINISHED}|{FINISH}|ready|live|there|works?|working|in prod)\b", r"(?:isn't|isnt|aren't|arent|is not|wasn't|not quite|not yet|not)$", r"not (?:quite |yet |fully |all |really )*there", r"unfinished", r"incomplete", r"undone", r"unmerged", r"not 100 ?%", r"done[- ]ish", r"half[- ]done", r"isn't ?(?:$|yet)",
        rf"(?:done|finished) (?:with ¤ )?(?:for (?:today|now|the day|tonight|this week)|only|in parts?)", r"done (?:locally|on my (?:machine|laptop|branch|local))", r"works? (?:locally|on my (?:machine|laptop))", r"(?:code|dev|feature|development)[- ](?:complete|done|finished)", r"(?:deployed|merged|shipped|released) (?:to|on|in) (?:dev|staging|stage|qa|test|uat|preprod|a branch|my branch|the feature branch|feature branch)\b",
        r"(?:merged|merging) (?:main|master|develop|trunk|upstream)\b", r"merge conflicts?", r"get(?:ting|s)? (?:¤|it|this|them|things?|everything) (?:all |fully )?(?:done|finished|merged|closed|out|over)", r"(?:to be|being|get|gets|getting) (?:done|finished|merged|closed|completed|shipped|deployed)",
    ),
    Kind.PARTIAL: (
        rf"(?:almost|nearly|mostly|nearing|close to|just about|partially|partly|largely|more than half|half|about half|three quarters|90%|95%|99%|80%|not fully|most of|some of|part of|parts of|half of|one of|two of|bits of|nearly all|almost all|a (?:big |large |good )?(?:part|chunk|piece|bit|portion) of|all but \S+|everything but|everything except)(?: (?:of|the|it|them|is|are|being|all|fully|¤|that|this|my|way|there|\S+)){{0,4}}? ?(?:{FINISHED}|ready|there|complete|completion|through)\b",
        r"(?:almost|nearly|mostly|partially|partly)\b", r"half-?\s?way", r"half of (?:it|¤)", r"(?:first|initial|rough|second|early) (?:draft|pass|version|cut|half|part|iteration|stab|prototype|pr|mr|slice|milestone|batch|phase|step)(?: of ¤| for ¤)?(?: is| are)? ?(?:done|finished|merged|up|ready|complete|out|completed|shipped|in|landed)?", rf"(?:{FINISHED}) (?:\S+ ){{0,2}}?(?:part|half|a chunk|some|most|a piece|bits|the bulk|a bit|parts|one (?:of|part)|two (?:of|parts)|the first|the second|a draft|a first|the rest of)\b(?: of)?", r"(?:part|step|pr|phase|slice|batch) (?:\d|one|two|a) (?:of \d+ |of ¤ )?(?:is |are )?(?:done|finished|merged|shipped|complete)", r"(?<!week )(?<!day )(?<!sprint )(?<!phase )(?<!wk )(?<!version )(?!50 ?/ ?50)\d+ ?(?:/|of|out of) ?\d+(?: \S+){0,3}",
        rf"(?:done|finished|completed?|merged) for (?!real|good|me|us|sure|once|now|review|the |this |that |all|everyone|prod|¤|today|tonight|an? )\w+", r"getting (?:close|there)", r"in the (?:home stretch|final stretch|last mile)", r"finishing touches", r"on the home stretch", r"a draft (?:is|of)", r"(?:happy path|mvp|skeleton|poc|prototype|proof of concept) (?:is |are )?(?:done|works|working|merged|ready|finished)", r"minus (?:the |a |some )?\w+",
    ),
    Kind.FUTURE: (
        rf"(?:will|\w+'ll|going to|gonna|want to|plan(?:ning|s)? (?:to|on)|aim(?:ing)? to|hope to|hoping to|trying to|try to|need(?:s)? to|have to|has to|gotta|must|can|should|could|let's|about to|ready to|intend to|expect(?:s|ed|ing)? to|expect(?:ing)?|supposed to|to|would like to|wanna|shall|i'd like to|due to|able to) (?:¤ |it |then |just |only |probably |hopefully |definitely |finally |be able to |also |still |try to |have |get |see ){{0,3}}(?:to )?(?:be |get |have ¤ |have it |get ¤ |get it |¤ )?(?:fully |all |completely )?(?:{FINISH}|ready|done|finished|merged|completed|closed|shipped|live|deployed|delivered|landed)\b(?: up| out)?", rf"(?:finishing|closing|completing|merging|wrapping|shipping|deploying|landing|releasing|finalizing|finalising)(?: up| out| off)?\b", rf"(?:{FINISHED}|ready|live|out)(?: \w+)? (?:by|before|until|around|within|in) (?:the )?(?:end|eod|eow|cob|noon|lunch|tomorrow|tmrw|tonight|mon|tue|wed|thu|fri|sat|sun|next|today|\d|close|midday|this|an hour|a few|two|three|a couple|then|standup|demo|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*", rf"(?:{FINISHED}|ready|live) (?:tomorrow|tmrw|tmr|tmw|next|soon|later|tonight|eod|eow|asap|monday|tuesday|wednesday|thursday|friday|mon|tue|tues|wed|thu|thurs|fri)\b(?! (?:night|as planned))", r"ready (?:tomorrow|tmrw|by|next|soon|monday|tuesday|wednesday|thursday|friday|today|tonight|eod|this|in)", r"^(?:\s*(?:then|and|also|today|i|we))*\s*(?:finish|merge|close|ship|wrap up|complete|deploy|land|finalize)\b(?=.)",
    ),
    Kind.BLOCKED: (
        r"blocked(?: (?:by|on|until|till|waiting (?:on|for)|because(?: of)?|due to|pending|at|with|from|as|since))?", r"(?:hard|completely|totally|really)?\s?stuck(?: (?:on|at|with|behind|until|because|waiting (?:on|for)|in|due to))?", r"on hold(?: (?:until|till|because|due to|pending|for|while|as))?", r"parked(?: (?:until|till|because|due to|pending|on|while|since|as))?", r"paused(?: (?:until|till|because|due to|pending|while|on|as))?", r"held up(?: (?:by|on|at|in|because of))?", r"stalled(?: (?:on|by|at|until|because))?", r"gated (?:on|by)", r"(?:still |just |currently |now |both |all )*waiting(?: (?:on|for|until|to (?:hear|get)))", r"(?<!not )(?:awaiting|awaits?)\b", r"waits? (?:on|for)", r"waiting\b", r"(?:still )?waiting$",
        r"(?:can't|cant|cannot|can not|couldn't|couldnt|unable to|not able to|won't be able to)(?: \S+){0,6}? (?:until|till|without|before|unless|because|as long as)", r"(?:can't|cant|cannot|can not|unable to|not able to)(?: \S+)? (?:start|continue|proceed|go on|go|progress|move|begin|test|deploy|merge|finish|work|do|access|get)\b", r"(?:need|needs|needing|still need) (?:\S+ ){1,8}?before(?= (?:i|we|it|¤))", r"pending (?=\S)", r"(?:still )?(?:owes?|owe) (?:us|me)", r"no (?:access|credentials|creds|reply|response|answer|permissions?)(?: (?:to|from|for|on|yet))", r"in limbo", r"hung up on", r"at a standstill", r"dead in the water", r"depend(?:s|ing|ent) on (?=\S+ (?:being|to|landing))",
    ),
    Kind.REMAIN: (
        r"(?:only |just |still )?(?:\S+ )?(?:is |are )?left(?: to do| to go| over| open| to \w+)?$", r"\b\w+ left\b(?! (?:the|for|on|early|work|at|my|his|her|us|me|a|it|off))", r"still (?:to (?:do|go|come|be)|need(?:s|ed)?|missing|outstanding|open|remaining|left|todo|\w+ing|on|have|has|not|some|a few|a bit|flaky|failing|fails?|red|broken|over|wip|in dev|lacks?|requires?|must|waiting)\b", r"remain(?:s|ing)?", r"missing", r"outstanding", r"(?:except|excluding|apart from|aside from|besides|other than|modulo|bar|save for|but not|all but|minus)(?: for)?\b", r"\bto go\b", r"(?:need|needs|need(?:s)? to|have to|has to|must|gotta|requires?|lacks?)\b(?= \S)(?! (?:¤ )?(?:to )?(?:update (?:jira|the board|the ticket)))", r"not (?:yet )?(?:passing|green|tested|verified|covered|deployed|in prod|documented|wired|validated|working|started|touched|there|ready|done)", r"(?:fails|failing|failed|fail|broken|breaks|broke|red|flaky|crashes|crashing|breaking)\b", r"(?:doesn't|doesnt|don't|dont|didn't|didnt|won't|wont) (?:\w+ )?(?:pass|work|build|compile|run|load|render|match|start|deploy|scale|hold|play)", r"\bpending\b", r"loose ends?", r"todos\b", r"follow[- ]?ups? (?:needed|open|left|pending)", r"(?:just|only) (?:the |some |a |need |waiting|\w+ing)", r"over target", r"\bmore to do\b", r"not all\b", r"(?:isn't|isnt|aren't|arent)\b",
    ),
    Kind.DONE: (
        rf"(?:{FINISHED}|done and dusted)(?: up| out| off| with| in| into prod| to prod(?:uction)?)?\b", r"\b(?:is|are|it's|now|finally|already|all|fully)?\s?live\b(?= ?(?:$|now|in prod|on prod|since|for|!|,|yesterday|today|this|and|behind|:))", r"100 ?(?:%|percent)", r"(?:is |are |now |already )in prod(?:uction)?\b", r"(?:is|are) (?:fully )?(?:fixed|sorted|out|in main|in master|on main)\b", r"^(?:fixed|sorted)\b(?= ¤)", r"¤ (?:fixed|sorted|delivered)\b", r"(?:got|have|had|gets) ¤ (?:\S+ )?(?:done|merged|finished|closed|shipped|out|deployed)", r"marked (?:¤ )?(?:as )?(?:done|complete|closed|finished)",
        r"(?:moved|dragged|put) (?:¤ |it )?(?:to|into) (?:done|closed)", r"out the door", r"over the (?:finish )?line",
    ),
    Kind.WORK: (
        r"in[- ]progress", r"\bwip\b", r"ongoing", r"under ?way", r"work(?:ing|ed)? on", r"started(?: on| with)?", r"began", r"kicked off", r"pick(?:ed|ing)? (?:¤ |it )?up", r"resum(?:ed|ing|e)", r"continu(?:ing|ed|e|es)(?: on| with)?", r"carry(?:ing)? on", r"pair(?:ed|ing)(?: with \S+)? on", r"pair(?:ed|ing)", r"help(?:ed|ing)(?: \S+){0,3} (?:with|on)", r"half done", r"in dev(?:elopment)?\b", r"on track", r"on it\b", r"(?:making|made|good|some|decent|slow|steady) progress", r"progress(?:ing|ed)", r"(?:moving|coming|chugging|plodding|going) (?:along|well|fine|slow(?:ly)?|ok)", r"back (?:on|at) (?=¤|it)", r"still (?:on|at)", r"(?:busy|digging|heads[- ]down|deep) (?:with|in|into|on)", r"starting(?: on| with)?(?= ¤|$| (?:the|today|now|it))", r"(?:will|\w+'ll|going to|gonna|plan to) (?:\w+ )?(?:work on|continue|focus on|keep|do|be on|carry on)", r"focus(?:ing|ed)? on", r"tackl(?:ing|ed)", r"today\b", r"yesterday(?= ¤)", r"^[^\w\ue003]*(?:i'm |im |still |been |was |back |i was |now |then |and |moving |moved |going |next |over )*(?:on|onto|on to|to)(?= (?:task |ticket )?¤)", r"spent (?:\S+ ){0,5}on", r"(?:all day|all morning|been) on", r"\bcontd\b", r"start(?:s)? today",
    ),
    Kind.ACT: (
        r"\b(?!(?:morning|evening|during|nothing|something|anything|everything|thing|meeting|string|regarding|including|blocking|missing|king|ring|bring|spring|pending|going|being|reviewing|waiting|feeling|onboarding|billing|routing|pricing|tracing|scheduling|staging|testing|caching|logging|training|hiring|building|planning|landing|monitoring|alerting)\b)[a-z]{2,}ing\b", r"\b(?:fixed|added|wrote|written|cleaned|refactored|implemented|tested|debugged|pushed|updated|set up|configured|investigated|built|ran|made|did|got|fought|hit|moved|bumped|switched|migrated|tuned|polished|improved|drafted|sketched|designed|prepared|integrated|hooked|wired|coded|profiled|measured|extended|reworked|rewrote|renamed|split|upgraded|documented|mocked|generated|enabled|created|defined|reproduced|covered|automated|extracted|removed)\b", r"\b(?:works|passes|passing|pass|is up|are up|up and running|is green|are green)\b", r"half",
    ),
}
