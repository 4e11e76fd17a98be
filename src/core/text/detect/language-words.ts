/** Small words by which Latin-letter languages are told apart, in lower case. A word that English has too is in no other list. */

export const ENGLISH_SMALL: ReadonlySet<string> = new Set(
  `a about after again ago all also am an and another any anybody anymore anyone are aren't as ask asked at away back bad be because been before best better big bill box but buy by call called came can can't cancel cannot card care charge charged cheap check chat close closed cold come company cost could couldn't customer customers damn day days did didn't do does doesn't doing don't done door down driver easy email enough even ever every everyone everything fast fee feel few find first fix for found free from get getting give go going gone good got great had has hasn't hate have haven't he hello help her here hey hi him his home hope hour hours how i i'd i'll i'm i've if i'll in interested internet into is isn't it it's its just keep keeps know last late left less let like line little live long look lost lot love make many maybe me mine minute minutes missing money month months more morning most much must my need never new next nice no nobody none not nothing now of off ok old on once one only open or order ordered orders other our out over own paid parcel pay people phone place please plan possible price problem promised question quick quote rate read real really received reply return right rude said same saturday say says see send sent service she should since so some someone something sorry staff still stop store street sunday support sure take tell terrible than thank thanks that that's the their them then there there's these they thing think this those though three time times to today told tomorrow too took total tried try trying twice two under until up update upgrade us use used very wait waited waiting want wanted was wasn't waste way we we're we've week weeks well went were what what's when where which while who why will with without won't work working works worst would wouldn't wrong year years yes yesterday yet you you're your yours`.split(
    ' ',
  ),
)

/** By ISO 639-1 code. */
export const OTHER_SMALL: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: set(
    `le la les un une des du de et est sont je j'ai tu il elle nous vous ils votre vos mon ma mes notre nos ne pas plus que qui quoi où ou quand comment pourquoi avec sans pour dans sur chez depuis hier aujourd'hui demain bonjour merci commande livraison colis toujours jamais très cette ce c'est n'est d'un qu'il été avoir être fait avez êtes suis ça au aux service client fonctionne svp s'il plaît reçu facture`,
  ),
  es: set(
    `el la los las un una unos de del y es son estoy está estan están yo tú usted ustedes mi mis su sus nuestro no qué que quién cómo cuándo dónde por para con sin en desde ayer hoy mañana hola gracias pedido envío paquete siempre nunca muy este esta pero porque hay tengo tiene quiero necesito puedo pueden puede abre hora viernes a la al cliente servicio factura llegó llega también`,
  ),
  de: set(
    `der die das ein eine einen und ist sind ich du er sie wir ihr mein meine unser nicht kein keine wann wo wie warum mit ohne für auf bei seit gestern heute morgen hallo danke bestellung lieferung paket immer nie sehr aber weil habe hat haben kann können bitte noch schon wurde rechnung kunde guten tag`,
  ),
  it: set(
    `il lo gli uno una di del della e è sono io tu lei noi voi mio mia vostro non che chi cosa come quando dove perché con senza per da ieri oggi domani ciao grazie ordine consegna pacco sempre mai molto questo questa ma ho ha avete posso buongiorno ancora arrivato bolletta servizio`,
  ),
  pt: set(
    `mais isso foi esse essa também aqui compro o os um uma uns do da dos das e é são eu você vocês meu minha seu sua não que quem como quando onde porque com sem para por desde ontem hoje amanhã olá obrigado obrigada pedido entrega encomenda sempre nunca muito este esta mas tenho tem quero preciso posso fatura ainda chegou`,
  ),
  nl: set(
    `de het een en ik jij je hij zij wij jullie mijn onze niet geen wat wie hoe wanneer waar waarom met zonder voor op bij sinds gisteren vandaag morgen hallo bedankt bestelling pakket altijd nooit heel maar omdat heb heeft hebben kan kunnen alstublieft nog werd`,
  ),
  ro: set(
    `și si este sunt eu tu noi voi meu mea vostru nu ce cine cum când cand unde pentru cu fără fara din de la ieri azi mâine bună buna mulțumesc multumesc comanda pachet comenzi mereu niciodată foarte dar am are aveți vreau pot acest această`,
  ),
  pl: set(
    `i jest są ja ty my wy mój moja wasz nie co kto jak kiedy gdzie dlaczego z bez dla od wczoraj dzisiaj jutro cześć dziękuję zamówienie przesyłka zawsze nigdy bardzo ale mam ma macie proszę jeszcze paczka dzień dobry`,
  ),
  tr: set(
    `ve bir bu şu ben sen biz siz benim sizin değil ne kim nasıl nerede neden ile için dün bugün yarın merhaba teşekkürler teşekkür sipariş siparişim kargo her çok ama var yok mı mi mu lütfen hala gelmedi`,
  ),
  tl: set(
    `ang ng mga sa ay ako ikaw siya kami tayo kayo sila ko mo niya namin ninyo hindi wala ano sino paano kailan saan bakit para po opo naman lang kahapon ngayon bukas salamat magandang`,
  ),
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter((word) => !ENGLISH_SMALL.has(word)))
}
