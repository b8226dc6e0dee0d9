"""The common status words of Spanish, French, German, Portuguese and Arabic, written as the English ones are."""

from typing import Final

from bot.reply.kind import Kind

FINISHED: Final = r"""
    hech[oa]s?|list[oa]s?|terminad[oa]s?|terminé|terminamos|acabad[oa]s?|acabé|completad[oa]s?|completé
    cerrad[oa]s?|cerré|finalizad[oa]s?|finalicé|mergead[oa]s?|mergeé|desplegad[oa]s?|entregad[oa]s?
    fusionad[oa]s?|subid[oa]s? a producción|terminée?s?|terminer|finie?s?
    (?<!en )(?<!à )(?<!ça )(?<!me )faite?s?|bouclée?s?|livrée?s?|mergée?s?|fusionnée?s?|déployée?s?
    clôturée?s?|fermée?s?|achevée?s?|en prod\b|fertig(?:gestellt)?|erledigt|abgeschlossen|gemerged
    gemergt|gemerget|ausgeliefert|deployt|beendet|geschlossen|ist durch|live gegangen|feit[oa]s?
    pront[oa]s?|conclu[ií]d[oa]s?|terminei|finalizei|concluí|acabei|fechad[oa]s?|fechei|mergeei
    entregues?|finalizamos|terminamos|completei|em produção|no ar(?=\W*(?:$|desde|já|e\b|hoje|ontem))|و?(?:خلصت
        خلصنا|خلص|خلصتها|خلصته|انتهيت من
    انتهيت|أنهيت|انهيت|أنهينا|انتهت|انتهى|انتهينا|تم|تمت|اكتملت|اكتمل|أكملت|اكملت|جاهزة|جاهز|مكتملة|مكتمل|أنجزت|انجزت
    عملت merge|عملت له merge|اتعمل merge|اتعملها merge|خلصانة|خلصان|سلمت|منتهية|نشرت|قفلت|قفلتها)
"""
FINISH: Final = r"""
    terminar|acabar|cerrar|finalizar|completar|mergear|finir|boucler|livrer|merger|fertigstellen
    abschließen|mergen|beenden|fertig werden|concluir|fechar|entregar|أخلص|اخلص|خلص|أنهي|انهي|إنهاء
"""
NO: Final = r"""
    (?:no|aún no|todavía no|sin|ni|pas|ne|jamais|non|nicht|noch nicht|nie|kein|keine|nichts|não
    ainda não|nem|لم|لما|مش|ما|غير|ليس|ليست|لسه ما|لسه مش|لن)
"""
HEDGE: Final = r"""
    glaube?|denke|wahrscheinlich|vermutlich|müsste|sollte|vielleicht|eigentlich|wohl|soweit ich weiß
    scheint|nicht sicher|creo|supongo|quizás?|tal vez|probablemente|parece|debería|diría
    no estoy segur[oa]|a lo mejor|en teoría|je pense|je crois|peut-être|sans doute|probablement
    normalement|devrait|il me semble|semble|pas sûre?|en théorie|acho|talvez|provavelmente|deve
    não tenho certeza|em teoria|اعتقد|أعتقد|اظن|أظن|ممكن|ربما|يمكن|غالبا|غالباً|المفروض|شكلها|شكله
    مش متأكد|مش متاكد|تقريبا خلصت
"""
PHRASES: Final = {
    Kind.RETRACT: r"""
        olvida(?:d|lo)? (?:eso|lo anterior)|me equivoqué|quatsch|vergiss(?:t)? das|je me suis trompée?
        oublie[zs]? ça|me enganei|esquece isso|غلط مني|انسى
    """,
    Kind.SAME: r"""
        sin (?:cambios|novedad(?:es)?|avances?)|nada nuevo|rien de (?:nouveau|neuf)|pas de (?:changement
        nouveau|nouvelles)|keine (?:änderung(?:en)?|neuigkeiten)|nichts neues|sem (?:mudanças?
        novidades?|alterações)|nada de novo|igual que ayer|comme hier|wie gestern|igual a ontem|لا جديد
        مفيش جديد|ما في جديد|لا يوجد جديد|زي امبارح|بدون تغيير
    """,
    Kind.NO_BLOCKER: r"""
        sin (?:bloqueos|impedimentos)|no hay (?:bloqueos|impedimentos)|pas de blocages?|aucun blocage
        keine (?:blocker|hindernisse|blockaden)|sem (?:bloqueios|impedimentos)|(?:مفيش|لا يوجد|ما في
        بدون) (?:عوائق|معوقات|مشاكل)
    """,
    Kind.TODO: r"""
        (?:fica|ficam|ficou|queda|quedan|se queda|reste) (?:pra|para|pour) (?:depois|amanhã|mañana|luego|después
        más tarde|plus tard|demain|a próxima|la próxima)
        (?:ce sera|ça sera|sera) (?:pour )?(?:demain|plus tard|la semaine)|kommt (?:erst )?(?:später|danach|nächste)
        mach(?:e)? ich (?:erst )?(?:später|morgen|danach|nächste)
        fang(?:e)? ich(?: \S+){0,3} an|(?:später|danach|morgen) (?:dann )?(?=¤)
        verschoben|vertagt|reportée?s?(?= (?:à|au|de))|repoussée?s?|décalée?s?|pospuest[oa]s?|aplazad[oa]s?
        adiad[oa]s?|تأجلت|اتأجلت
        (?:sin |no (?:la |lo |he |ha |está |se ha |hemos )?|aún no (?:he |la he |está )?
        todavía no (?:he |la he |está )?)(?:empezar|empezad[oa]|empecé|empezamos|iniciad[oa]|iniciar
        comenzad[oa]|comenzar|tocar|tocad[oa])|pendientes? de (?:empezar|inicio)|por (?:empezar|hacer)
        \bpendiente\b(?! de (?:revis|aprob))|(?:mañana|luego|después) (?:empiezo|comienzo
        arranco)(?: con)?|(?:la |lo )?(?:empiezo|comienzo|arranco|empezaré|comenzaré
        voy a empezar)(?: con)?(?: \S+){0,4} (?:mañana|luego|después|el lunes|la próxima)|(?:empezaré
        comenzaré|voy a empezar)(?: con)?|pas (?:encore )?(?:commencée?s?|démarrée?s?|touchée?s?
        attaquée?s?|débutée?s?)|à faire|(?:je )?(?:commence|commencerai|attaque
        démarre)(?: \S+){0,4} (?:demain|lundi|après|ensuite|la semaine)|(?:demain|ensuite
        lundi) je (?:commence|attaque|démarre)|à commencer|(?:noch )?nicht (?:angefangen|begonnen
        gestartet|angefasst)|noch nicht dran|(?:kommt |mache ich )?als nächstes|(?:fange|starte
        beginne)(?: \S+){0,4} (?:morgen|montag|danach|nächste)|(?:morgen|danach) (?:fange|starte
        beginne)|\bzu tun\b|noch offen|ist offen|(?:ainda )?(?:não|nem) (?:comecei|foi iniciad[oa]|iniciei
        começad[oa]|toquei em|mexi|começou|iniciad[oa]|começamos|toquei|está iniciad[oa])|a fazer|por começar
        (?:começo
        vou começar|inicio)(?: \S+){0,4}(?: amanhã| depois| segunda)?|amanhã (?:começo|inicio)|(?:لم
        لسه ما|ما|مش|لما) ?(?:أبدأ|ابدأ|ابدا|نبدأ|تبدأ|يبدأ|بدأت|بديت|بدأتش|بديتش)\S*|مبدأتش\S*
        مابدأتش\S*|(?:هبدأ|سأبدأ|حبدأ|رح ابدأ|هبدا)(?: في| ب)?|لم (?:يتم )?(?:البدء|تبدأ)\S*
    """,
    Kind.REOPENED: r"""
        reabiert[oa]s?|reabrí|revertid[oa]s?|rouverte?s?|annulé le merge|wieder (?:geöffnet|aufgemacht
        offen)|zurückgerollt|reabert[oa]s?|reabri|رجعت فتحت\S*|أعدت فتح
    """,
    Kind.CANCELLED: r"""
        (?<!no )(?:cancelad[oa]s?|descartad[oa]s?)|fuera de(?:l)? alcance|(?:ya )?no (?:se hará
        se va a hacer|vamos a hacer)|(?<!pas )(?:annulée?s?|abandonnée?s?)|hors (?:du )?(?:périmètre
        scope)|on ne (?:la |le )?fait (?:pas|plus)|(?<!nicht )(?:gestrichen|verworfen|abgesagt)|entfällt
        fällt weg|fora d[eo] escopo|não (?:será feit[oa]|vai ser feit[oa]|vamos fazer)|(?:اتلغت|اتلغى
        ألغيت|الغيت|ألغيناها|لغينا|تم إلغاء|تم الغاء)(?:ها|ه)?|خارج النطاق
    """,
    Kind.UNBLOCKED: r"""
        desbloquead[oa]s?|(?:ya )?no (?:está |estoy )?bloquead[oa]s?|débloquée?s?|plus bloquée?s?
        nicht (?:mehr )?blockiert|entblockt|não (?:está )?(?:mais )?bloquead[oa]s?|مش متوقفة?
    """,
    Kind.PLANNED_REVIEW: r"""
        (?:abro|abriré|subo|subiré|mando) (?:el |la )?pr|j'ouvre (?:la |le )?pr|(?:ouvrirai
        je vais ouvrir) (?:la |le )?pr|(?:pr|mr) (?:kommt|folgt|demain|mañana|morgen|amanhã)|(?:abro
        vou abrir) (?:o )?pr|هفتح (?:ال)?pr
    """,
    Kind.REVIEW: r"""
        (?:pr|mr) (?:de|du|da|do|pour|para|für|zu) ¤ (?:est |está |ist |já |ya )*(?:ouverte?|prête|abiert[oa]
        abert[oa]|offen|list[oa])
        en (?:revisión|revision|review|code review)|(?:esperando|pendiente de|falta|a la espera de
        lista? para) (?:la |una |el )?(?:revisión|revision|review|aprobación)|(?:pr|mr) (?:está[ ]
        ya )?(?:abiert[oa]|subid[oa]|list[oa]|lista para)|abrí (?:el |la |un )?(?:pr|mr)|por revisar
        en (?:revue|relecture)|(?:attend|attends|attente de|attente d'une|manque) (?:la |une |le[ ]
        de la )?(?:review|revue|relecture|validation|approbation)|(?:pr|mr) (?:est )?(?:ouverte?|prête
        créée|soumise)|(?:j'ai )?ouvert (?:la |une |le )?(?:pr|mr)|à relire|(?:im|in
        in der) (?:code-?)?(?:review|prüfung)|(?:wartet|warte|warten
        wartend) (?:noch )?(?:nur )?aufs? (?:das |ein |die |den )?(?:code-?)?(?:review|freigabe
        approval)\S*|(?:pr|mr) (?:ist )?(?:schon |jetzt )?(?:offen|auf|oben|erstellt|gestellt|raus)
        (?:pr|mr) (?:auf|geöffnet|gestellt|erstellt)|braucht (?:noch )?(?:ein )?review|em (?:revisão
        review|code review)|(?:aguardando|esperando|falta) (?:a |o |uma )?(?:revisão|review|aprovação)
        (?:pr|mr) (?:está |já )?(?:abert[oa]|enviad[oa]|no ar)|abri (?:o |um )?(?:pr|mr)|(?:قيد|في|تحت
        مستني|مستنية|بانتظار|في انتظار|منتظر|محتاج|محتاجة) (?:ال)?(?:مراجعة|review|ريفيو)
        فتحت (?:ال)?(?:pr|mr)|(?:ال)?pr (?:مفتوح|مفتوحة|جاهز)
    """,
    Kind.NOT_DONE: r"""
        «no» (?:\S+ ){0,4}?(?:«finished»|«finish»)|مخلصتش\S*|ماخلصتش\S*|noch nicht(?: \S+)?$|(?:pas|não
        no) (?:encore|ainda|todavía)$|unfertig|incomplet[oa]?s?
    """,
    Kind.PARTIAL: r"""
        casi(?: (?:list[oa]|terminad[oa]|hech[oa]|acabad[oa]))?s?|a medias|a la mitad|a mitad
        presque(?: (?:finie?|terminée?|faite?|prête?|bouclée?))?s?|à moitié(?: (?:finie?|terminée?
        faite?))?
        (?:fast(?= (?:fertig|durch|erledigt|abgeschlossen|alles?|ganz|schon|komplett))|beinahe|größtenteils
        teilweise|halb|zur hälfte|so gut wie)(?: (?:fertig|durch
        erledigt|abgeschlossen))?|quase(?: (?:pront[oa]|terminad[oa]|conclu[ií]d[oa]|feit[oa]))?|(?:pela
        na) metade|قربت(?: (?:أخلص|اخلص|تخلص))?|تقريبا(?:ً)?|على وشك|نص(?:ها|ه)
    """,
    Kind.FUTURE: r"""
        (?:fertig|zu ende) ?(?:machen|stellen|bringen|werden|kriegen|bekommen)\b|fertigzu\w+
        (?:voy a|vamos a|va a|espero|quiero|debería|deberia|para) (?:\S+ )?(?:estar[ ]
        quedar )?(?:«finish»|«finished»)|(?:estará|quedará|queda) (?:list[oa]|terminad[oa]|hech[oa]
        cerrad[oa])|(?:la |lo |las |los )?(?:cierro|termino|acabo(?! de)|entrego|terminaré|cerraré
        acabaré|terminando|cerrando)|(?:je )?(?:vais|va|devrait|devrais|compte|pense|espère
        dois) (?:\S+ )?(?:être )?(?:«finish»|«finished»)|(?:sera|serait|seront) (?:\S+ )?(?:finie?s?
        terminée?s?|prête?s?|faite?s?|livrée?s?)|(?:je )?(?:finirai|terminerai|finis|termine|boucle
        livre|mergerai)\b|(?:wird|werde|werden|sollte|soll|müsste|will|kann|möchte
        muss) (?:\S+ ){0,5}?(?:fertig|durch|erledigt|abgeschlossen|gemergt|gemerged|fertigstellen
        abschließen|mergen|beenden)(?: (?:sein|werden))?|(?:vou|vai|vamos|espero|quero|deve|preciso
        pretendo) (?:\S+ )?(?:ficar |estar )?(?:«finish»|«finished»)|(?:ficará|estará|fica|termino|fecho
        entrego|concluo)(?: (?:pront[oa]|conclu[ií]d[oa]|feit[oa]))?|(?:هخلص|سأنهي|حخلص|هتخلص|ستنتهي
        ستكون جاهزة|هتكون جاهزة|راح خلص|رح خلص|ناوي اخلص|ه?تخلص)\S*
    """,
    Kind.BLOCKED: r"""
        (?:aparcad|pausad|detenid|congelad|empacad|parad)[oa]s?(?: (?:por|hasta que|hasta|esperando|até))?
        en (?:pausa|pause|suspens)|au point mort|gelée?s?
        (?:liegt |ist )?(?:auf eis|brach)|pausiert|gestoppt|(?:geht|läuft) (?:gerade )?nicht weiter|brauch(?:e|t
        en) (?:noch )?(?:den|die|das|einen|eine|zugang)\b
        (?:j'ai|il me) (?:besoin|faut)|(?:preciso|necesito) (?:de |d[oa]s? |el |la |los |las )
        bloquead[oa]s?(?: (?:por|hasta|esperando|porque|con|en))?|esperando(?: (?:a|por|que|al))?
        a la espera(?: de)?|en espera(?: de)?|atascad[oa]s?(?: (?:con|en|por))?|no (?:puedo|podemos
        se puede) (?:seguir|avanzar|empezar|continuar|terminar|probar
        arrancar)(?: \S+){0,3}?(?: (?:hasta|sin|porque))?|parad[oa]s?(?: (?:por|hasta|esperando))?
        bloquée?s?(?: (?:par|sur|jusqu'à|tant que|à cause de|en attente de))?|en attente(?: (?:de|d'|du
        des))?|(?:j'|on |nous )?attend(?:s|ons)?(?: (?:que|le|la|les|une?))?|coincée?s?(?: (?:sur|par
        à cause de))?|(?:je ne peux pas|impossible de|on ne peut pas) (?:avancer|continuer|commencer
        finir)(?: (?:sans|tant que|avant))?|blockiert(?: (?:durch|von|wegen|bis|weil))?|hängt(?: (?:an
        am|bei|noch an|fest|wegen))?|(?:warte|wartet|warten)(?: noch)?(?: auf)?|steckt fest|stecke fest
        kann (?:\S+ )?nicht (?:weiter\S*|anfangen|starten|testen)(?: (?:ohne|bis|weil))?
        komme nicht weiter(?: (?:ohne|bis|weil))?|(?:aguardando|à espera de)(?: (?:o|a|os|as|por))?
        travad[oa]s?(?: (?:por|em|no|na|esperando))?|não (?:consigo|posso|dá para) (?:avançar|continuar
        começar|seguir|testar|terminar)(?: (?:sem|até|porque))?|(?:متوقفة|متوقف|محجوبة|معطلة|معطل|واقفة
        واقف|عالقة|عالق|متعطلة|متعطل|بلوكد)(?: (?:بسبب|على|لحد|حتى|عشان|لأن|في انتظار|بانتظار))?
        (?:مستنية|مستني|مستنيين|منتظر|منتظرة|في انتظار|بانتظار|بستنى|ننتظر|أنتظر|انتظر)
        مش قادر\S*(?: \S+)?
    """,
    Kind.REMAIN: r"""
        nur noch|plus qu'à|sólo queda|só falta
        (?:me |nos |solo |sólo |aún |todavía )?(?:faltan?|quedan?)\b|menos\b|excepto|(?:il )?(?:reste
        restent|manque|manquent)\b|sauf|(?:es )?(?:fehlt|fehlen)(?: noch)?|bis auf|außer|noch (?:zu
        \S+ (?:fehlt|fehlen|offen))|(?:ainda )?(?:faltam?|resta|restam)\b|exceto|(?:باقي|فاضل|ناقص|ناقصة
        ناقصها|ينقص|ماعدا|ما عدا|إلا|عدا)\S*
    """,
    Kind.DONE: r"""
        mit ¤ (?:bin ich |sind wir )?durch\b
        en (?:producción|prod)\b|تم (?:الانتهاء(?: من)?|إنجاز|انجاز|إكمال)|(?:c'est|es ist|está|ist) (?:bon|plié
        durch|vollbracht)\b|unter dach und fach
        (?:«finished»)
    """,
    Kind.WORK: r"""
        la (?:sigo|continúo)|en (?:curso|progreso|marcha|proceso|desarrollo)|trabajando(?: en)?|trabajo en
        empec[eé](?: con)?
        avanzando(?: (?:con|en))?|¤ sigo\b|sigo (?:con|en|trabajando)|sigue en|seguimos con|empezad[oa]s?
        continúo(?: con)?|hoy (?:sigo|trabajo|continúo)?(?: con| en)?|en cours|je travaille(?: sur)?
        (?:j')?avance(?:nt)?(?: (?:bien|sur))?|commencée?s?|je continue|(?:j'ai )?commencé|aujourd'hui
        je suis (?:dessus|sur)|en train de|démarrée?s?|in (?:arbeit|bearbeitung)|läuft(?: noch)?
        laufen(?: noch)?|bin dran|dran\b|arbeite(?:n)?(?: (?:noch )?an)?|angefangen|begonnen
        mache? weiter(?: mit)?|weiter (?:an|mit)|heute|gestartet|sitze an|bin (?:noch )?an
        em (?:andamento|progresso|curso|desenvolvimento)|trabalhando(?: (?:em|na|no))?|comecei
        continuo(?: (?:em|com|na|no))?|avançando|hoje|iniciad[oa]s?|sigo (?:na|no)|mexendo
        (?:لسه )?(?:شغال|شغالة|شغالين|بشتغل|باشتغل|أعمل على|اعمل على|نعمل على|جاري|جارٍ|مستمر|مستمرة
        بدأت|بديت|بدأنا|مكمل|بكمل|لسه)(?: (?:على|في|عليها|عليه|العمل|ب))?|قيد (?:العمل|التنفيذ|التطوير)
    """,
}
