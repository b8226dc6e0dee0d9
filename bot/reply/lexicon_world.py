"""The common status words of Spanish, French, German, Portuguese and Arabic. ``¤`` stands for a named task."""

from typing import Final

from bot.reply.kind import Kind

FINISHED: Final = (
    r"hech[oa]s?|list[oa]s?|terminad[oa]s?|terminé|terminamos|acabad[oa]s?|acabé|completad[oa]s?|completé|cerrad[oa]s?|cerré|finalizad[oa]s?|finalicé|mergead[oa]s?|mergeé|desplegad[oa]s?|entregad[oa]s?|fusionad[oa]s?|subid[oa]s? a producción|"
    r"terminée?s?|terminer|finie?s?|(?<!en )(?<!à )(?<!ça )(?<!me )faite?s?|bouclée?s?|livrée?s?|mergée?s?|fusionnée?s?|déployée?s?|clôturée?s?|fermée?s?|achevée?s?|en prod\b|"
    r"fertig(?:gestellt)?|erledigt|abgeschlossen|gemerged|gemergt|gemerget|ausgeliefert|deployt|beendet|geschlossen|ist durch|live gegangen|"
    r"feit[oa]s?|pront[oa]s?|conclu[ií]d[oa]s?|terminei|finalizei|concluí|acabei|fechad[oa]s?|fechei|mergeei|entregues?|finalizamos|terminamos|completei|em produção|"
    r"و?(?:خلصت|خلصنا|خلص|خلصتها|خلصته|انتهيت من|انتهيت|انتهت|انتهى|انتهينا|تم|تمت|اكتملت|اكتمل|أكملت|اكملت|جاهزة|جاهز|مكتملة|مكتمل|أنجزت|انجزت|عملت merge|عملت له merge|اتعمل merge|اتعملها merge|خلصانة|خلصان|سلمت|منتهية|نشرت|قفلت|قفلتها)"
)
FINISH: Final = r"terminar|acabar|cerrar|finalizar|completar|mergear|finir|boucler|livrer|merger|fertigstellen|abschließen|mergen|beenden|fertig werden|concluir|fechar|entregar|أخلص|اخلص|خلص|أنهي|انهي|إنهاء"
HEDGE: Final = (
    r"glaube?|denke|wahrscheinlich|vermutlich|müsste|sollte|vielleicht|eigentlich|wohl|soweit ich weiß|scheint|nicht sicher|"
    r"creo|supongo|quizás?|tal vez|probablemente|parece|debería|diría|no estoy segur[oa]|a lo mejor|en teoría|"
    r"je pense|je crois|peut-être|sans doute|probablement|normalement|devrait|il me semble|semble|pas sûre?|en théorie|"
    r"acho|talvez|provavelmente|deve|não tenho certeza|em teoria|"
    r"اعتقد|أعتقد|اظن|أظن|ممكن|ربما|يمكن|غالبا|غالباً|المفروض|شكلها|شكله|مش متأكد|مش متاكد|تقريبا خلصت"
)
_NO: Final = r"(?:no|aún no|todavía no|sin|ni|pas|ne|jamais|non|nicht|noch nicht|nie|kein|keine|nichts|não|ainda não|nem|لم|لما|مش|ما|غير|ليس|ليست|لسه ما|لسه مش|لن)"

PHRASES: Final[dict[Kind, tuple[str, ...]]] = {
    Kind.RETRACT: (r"olvida(?:d|lo)? (?:eso|lo anterior)", r"me equivoqué", r"quatsch", r"vergiss(?:t)? das", r"je me suis trompée?", r"oublie[zs]? ça", r"me enganei", r"esquece isso", r"غلط مني", r"انسى"),
    Kind.SAME: (r"sin (?:cambios|novedad(?:es)?|avances?)", r"nada nuevo", r"rien de (?:nouveau|neuf)", r"pas de (?:changement|nouveau|nouvelles)", r"keine (?:änderung(?:en)?|neuigkeiten)", r"nichts neues", r"sem (?:mudanças?|novidades?|alterações)", r"nada de novo", r"igual que ayer", r"comme hier", r"wie gestern", r"igual a ontem", r"لا جديد", r"مفيش جديد", r"ما في جديد", r"لا يوجد جديد", r"زي امبارح", r"بدون تغيير"),
    Kind.NO_BLOCKER: (r"sin (?:bloqueos|impedimentos)", r"no hay (?:bloqueos|impedimentos)", r"pas de blocages?", r"aucun blocage", r"keine (?:blocker|hindernisse|blockaden)", r"sem (?:bloqueios|impedimentos)", r"(?:مفيش|لا يوجد|ما في|بدون) (?:عوائق|معوقات|مشاكل)"),
    Kind.TODO: (
        r"(?:sin|no (?:la |lo |he |ha |está |se ha |hemos )?|aún no (?:he |la he |está )?|todavía no (?:he |la he |está )?)(?:empezar|empezad[oa]|empecé|empezamos|iniciad[oa]|iniciar|comenzad[oa]|comenzar|tocar|tocad[oa])", r"pendientes? de (?:empezar|inicio)", r"por (?:empezar|hacer)", r"\bpendiente\b(?! de (?:revis|aprob))", r"(?:mañana|luego|después) (?:empiezo|comienzo|arranco)(?: con)?", r"(?:empiezo|comienzo|arranco|empezaré|comenzaré|voy a empezar)(?: con)?(?: \S+){0,4} (?:mañana|luego|después|el lunes|la próxima)", r"(?:empezaré|comenzaré|voy a empezar)(?: con)?",
        r"pas (?:encore )?(?:commencée?s?|démarrée?s?|touchée?s?|attaquée?s?|débutée?s?)", r"à faire", r"(?:je )?(?:commence|commencerai|attaque|démarre)(?: \S+){0,4} (?:demain|lundi|après|ensuite|la semaine)", r"(?:demain|ensuite|lundi) je (?:commence|attaque|démarre)", r"à commencer",
        r"(?:noch )?nicht (?:angefangen|begonnen|gestartet|angefasst)", r"noch nicht dran", r"(?:kommt |mache ich )?als nächstes", r"(?:fange|starte|beginne)(?: \S+){0,4} (?:morgen|montag|danach|nächste)", r"(?:morgen|danach) (?:fange|starte|beginne)", r"\bzu tun\b", r"noch offen", r"ist offen",
        r"(?:ainda )?não (?:comecei|foi iniciad[oa]|iniciei|começad[oa]|começou|iniciad[oa]|começamos|toquei|está iniciad[oa])", r"a fazer", r"por começar", r"(?:começo|vou começar|inicio)(?: \S+){0,4}(?: amanhã| depois| segunda)?", r"amanhã (?:começo|inicio)",
        r"(?:لم|لسه ما|ما|مش|لما) ?(?:أبدأ|ابدأ|ابدا|نبدأ|تبدأ|يبدأ|بدأت|بديت|بدأتش|بديتش)\S*", r"مبدأتش\S*", r"مابدأتش\S*", r"(?:هبدأ|سأبدأ|حبدأ|رح ابدأ|هبدا)(?: في| ب)?", r"لم (?:يتم )?(?:البدء|تبدأ)\S*",
    ),
    Kind.REOPENED: (r"reabiert[oa]s?", r"reabrí", r"revertid[oa]s?", r"rouverte?s?", r"annulé le merge", r"wieder (?:geöffnet|aufgemacht|offen)", r"zurückgerollt", r"reabert[oa]s?", r"reabri", r"رجعت فتحت\S*", r"أعدت فتح"),
    Kind.CANCELLED: (r"(?<!no )(?:cancelad[oa]s?|descartad[oa]s?)", r"fuera de(?:l)? alcance", r"(?:ya )?no (?:se hará|se va a hacer|vamos a hacer)", r"(?<!pas )(?:annulée?s?|abandonnée?s?)", r"hors (?:du )?(?:périmètre|scope)", r"on ne (?:la |le )?fait (?:pas|plus)", r"(?<!nicht )(?:gestrichen|verworfen|abgesagt)", r"entfällt", r"fällt weg", r"fora d[eo] escopo", r"não (?:será feit[oa]|vai ser feit[oa]|vamos fazer)", r"(?:اتلغت|اتلغى|ألغيت|الغيت|ألغيناها|لغينا|تم إلغاء|تم الغاء)(?:ها|ه)?", r"خارج النطاق"),
    Kind.UNBLOCKED: (r"desbloquead[oa]s?", r"(?:ya )?no (?:está |estoy )?bloquead[oa]s?", r"débloquée?s?", r"plus bloquée?s?", r"nicht (?:mehr )?blockiert", r"entblockt", r"não (?:está )?(?:mais )?bloquead[oa]s?", r"مش متوقفة?"),
    Kind.PLANNED_REVIEW: (r"(?:abro|abriré|subo|subiré|mando) (?:el |la )?pr", r"j'ouvre (?:la |le )?pr", r"(?:ouvrirai|je vais ouvrir) (?:la |le )?pr", r"(?:pr|mr) (?:kommt|folgt|demain|mañana|morgen|amanhã)", r"(?:abro|vou abrir) (?:o )?pr", r"هفتح (?:ال)?pr"),
    Kind.REVIEW: (
        r"en (?:revisión|revision|review|code review)", r"(?:esperando|pendiente de|falta|a la espera de|lista? para) (?:la |una |el )?(?:revisión|revision|review|aprobación)", r"(?:pr|mr) (?:está |ya )?(?:abiert[oa]|subid[oa]|list[oa]|lista para)", r"abrí (?:el |la |un )?(?:pr|mr)", r"por revisar",
        r"en (?:revue|relecture)", r"(?:attend|attends|attente de|attente d'une|manque) (?:la |une |le |de la )?(?:review|revue|relecture|validation|approbation)", r"(?:pr|mr) (?:est )?(?:ouverte?|prête|créée|soumise)", r"(?:j'ai )?ouvert (?:la |une |le )?(?:pr|mr)", r"à relire",
        r"(?:im|in|in der) (?:code-?)?(?:review|prüfung)", r"(?:wartet|warte|warten|wartend) (?:noch )?(?:nur )?auf (?:das |ein |die |den )?(?:code-?)?(?:review|freigabe|approval)\S*", r"(?:pr|mr) (?:ist )?(?:schon |jetzt )?(?:offen|auf|oben|erstellt|gestellt|raus)", r"(?:pr|mr) (?:auf|geöffnet|gestellt|erstellt)", r"braucht (?:noch )?(?:ein )?review",
        r"em (?:revisão|review|code review)", r"(?:aguardando|esperando|falta) (?:a |o |uma )?(?:revisão|review|aprovação)", r"(?:pr|mr) (?:está |já )?(?:abert[oa]|enviad[oa]|no ar)", r"abri (?:o |um )?(?:pr|mr)",
        r"(?:قيد|في|تحت|مستني|مستنية|بانتظار|في انتظار|منتظر|محتاج|محتاجة) (?:ال)?(?:مراجعة|review|ريفيو)", r"فتحت (?:ال)?(?:pr|mr)", r"(?:ال)?pr (?:مفتوح|مفتوحة|جاهز)",
    ),
    Kind.NOT_DONE: (rf"{_NO} (?:\S+ ){{0,4}}?(?:{FINISHED}|{FINISH})", r"مخلصتش\S*", r"ماخلصتش\S*", r"noch nicht(?: \S+)?$", r"(?:pas|não|no) (?:encore|ainda|todavía)$", r"unfertig", r"incomplet[oa]?s?"),
    Kind.PARTIAL: (r"casi(?: (?:list[oa]|terminad[oa]|hech[oa]|acabad[oa]))?s?", r"a medias", r"a la mitad", r"a mitad", r"presque(?: (?:finie?|terminée?|faite?|prête?|bouclée?))?s?", r"à moitié(?: (?:finie?|terminée?|faite?))?", r"(?:fast|beinahe|größtenteils|teilweise|halb|zur hälfte|so gut wie)(?: (?:fertig|durch|erledigt|abgeschlossen))?", r"quase(?: (?:pront[oa]|terminad[oa]|conclu[ií]d[oa]|feit[oa]))?", r"(?:pela|na) metade", r"قربت(?: (?:أخلص|اخلص|تخلص))?", r"تقريبا(?:ً)?", r"على وشك", r"نص(?:ها|ه)"),
    Kind.FUTURE: (r"(?:voy a|vamos a|va a|espero|quiero|debería|deberia|para) (?:\S+ )?(?:estar |quedar )?(?:" + FINISH + "|" + FINISHED + ")", r"(?:estará|quedará|queda) (?:list[oa]|terminad[oa]|hech[oa]|cerrad[oa])", r"(?:la |lo |las |los )?(?:cierro|termino|acabo(?! de)|entrego|terminaré|cerraré|acabaré|terminando|cerrando)", r"(?:je )?(?:vais|va|devrait|devrais|compte|pense|espère|dois) (?:\S+ )?(?:être )?(?:" + FINISH + "|" + FINISHED + ")", r"(?:sera|serait|seront) (?:\S+ )?(?:finie?s?|terminée?s?|prête?s?|faite?s?|livrée?s?)", r"(?:je )?(?:finirai|terminerai|finis|termine|boucle|livre|mergerai)\b", r"(?:wird|werde|werden|sollte|soll|müsste|will|kann|möchte|muss) (?:\S+ ){0,5}?(?:fertig|durch|erledigt|abgeschlossen|gemergt|gemerged|fertigstellen|abschließen|mergen|beenden)(?: (?:sein|werden))?", r"(?:vou|vai|vamos|espero|quero|deve|preciso|pretendo) (?:\S+ )?(?:ficar |estar )?(?:" + FINISH + "|" + FINISHED + ")", r"(?:ficará|estará|fica|termino|fecho|entrego|concluo)(?: (?:pront[oa]|conclu[ií]d[oa]|feit[oa]))?", r"(?:هخلص|سأنهي|حخلص|هتخلص|ستنتهي|ستكون جاهزة|هتكون جاهزة|راح خلص|رح خلص|ناوي اخلص|ه?تخلص)\S*"),
    Kind.BLOCKED: (
        r"bloquead[oa]s?(?: (?:por|hasta|esperando|porque|con|en))?", r"esperando(?: (?:a|por|que|al))?", r"a la espera(?: de)?", r"en espera(?: de)?", r"atascad[oa]s?(?: (?:con|en|por))?", r"no (?:puedo|podemos|se puede) (?:seguir|avanzar|empezar|continuar|terminar|probar|arrancar)(?: \S+){0,3}?(?: (?:hasta|sin|porque))?", r"parad[oa]s?(?: (?:por|hasta|esperando))?",
        r"bloquée?s?(?: (?:par|sur|jusqu'à|tant que|à cause de|en attente de))?", r"en attente(?: (?:de|d'|du|des))?", r"(?:j'|on |nous )?attend(?:s|ons)?(?: (?:que|le|la|les|une?))?", r"coincée?s?(?: (?:sur|par|à cause de))?", r"(?:je ne peux pas|impossible de|on ne peut pas) (?:avancer|continuer|commencer|finir)(?: (?:sans|tant que|avant))?",
        r"blockiert(?: (?:durch|von|wegen|bis|weil))?", r"hängt(?: (?:an|am|bei|noch an|fest|wegen))?", r"(?:warte|wartet|warten)(?: noch)?(?: auf)?", r"steckt fest", r"stecke fest", r"kann (?:\S+ )?nicht (?:weiter\S*|anfangen|starten|testen)(?: (?:ohne|bis|weil))?", r"komme nicht weiter(?: (?:ohne|bis|weil))?",
        r"(?:aguardando|à espera de)(?: (?:o|a|os|as|por))?", r"travad[oa]s?(?: (?:por|em|no|na|esperando))?", r"não (?:consigo|posso|dá para) (?:avançar|continuar|começar|seguir|testar|terminar)(?: (?:sem|até|porque))?",
        r"(?:متوقفة|متوقف|محجوبة|معطلة|معطل|واقفة|واقف|عالقة|عالق|متعطلة|متعطل|بلوكد)(?: (?:بسبب|على|لحد|حتى|عشان|لأن|في انتظار|بانتظار))?", r"(?:مستنية|مستني|مستنيين|منتظر|منتظرة|في انتظار|بانتظار|بستنى|ننتظر|أنتظر|انتظر)", r"مش قادر\S*(?: \S+)?",
    ),
    Kind.REMAIN: (r"(?:me |nos |solo |sólo |aún |todavía )?(?:faltan?|quedan?)\b", r"menos\b", r"excepto", r"(?:il )?(?:reste|restent|manque|manquent)\b", r"sauf", r"(?:es )?(?:fehlt|fehlen)(?: noch)?", r"bis auf", r"außer", r"noch (?:zu|\S+ (?:fehlt|fehlen|offen))", r"(?:ainda )?(?:faltam?|resta|restam)\b", r"exceto", r"(?:باقي|فاضل|ناقص|ناقصة|ناقصها|ينقص|ماعدا|ما عدا|إلا|عدا)\S*"),
    Kind.DONE: (rf"(?:{FINISHED})",),
    Kind.WORK: (
        r"en (?:curso|progreso|marcha|proceso|desarrollo)", r"trabajando(?: en)?", r"trabajo en", r"empec[eé](?: con)?", r"avanzando(?: (?:con|en))?", r"sigo (?:con|en|trabajando)", r"sigue en", r"seguimos con", r"empezad[oa]s?", r"continúo(?: con)?", r"hoy (?:sigo|trabajo|continúo)?(?: con| en)?",
        r"en cours", r"je travaille(?: sur)?", r"(?:j')?avance(?:nt)?(?: (?:bien|sur))?", r"commencée?s?", r"je continue", r"(?:j'ai )?commencé", r"aujourd'hui", r"je suis (?:dessus|sur)", r"en train de", r"démarrée?s?",
        r"in (?:arbeit|bearbeitung)", r"läuft(?: noch)?", r"laufen(?: noch)?", r"bin dran", r"dran\b", r"arbeite(?:n)?(?: (?:noch )?an)?", r"angefangen", r"begonnen", r"mache? weiter(?: mit)?", r"weiter (?:an|mit)", r"heute", r"gestartet", r"sitze an", r"bin (?:noch )?an",
        r"em (?:andamento|progresso|curso|desenvolvimento)", r"trabalhando(?: (?:em|na|no))?", r"comecei", r"continuo(?: (?:em|com|na|no))?", r"avançando", r"hoje", r"iniciad[oa]s?", r"sigo (?:na|no)", r"mexendo",
        r"(?:لسه )?(?:شغال|شغالة|شغالين|بشتغل|باشتغل|أعمل على|اعمل على|نعمل على|جاري|جارٍ|مستمر|مستمرة|بدأت|بديت|بدأنا|مكمل|بكمل|لسه)(?: (?:على|في|عليها|عليه|العمل|ب))?", r"قيد (?:العمل|التنفيذ|التطوير)",
    ),
}
