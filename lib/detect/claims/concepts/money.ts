/** Payments, frozen assets and what they are for. */
import type { ConceptSource } from './index';

export const MONEY: ConceptSource = {
  /** To pay in, to cost. */
  pay: {
    fr: 'payer, paie, paient, paieront, payé, payant, verser, verse, versent, versé, verseront, versement, contribuer, contribution, contributions, contribuent, débours*, coût, coûte, coûter*, coûterait, acquitter, facture, facturé, apport, apporter, moyennant, ticket, prix, tarif, s acquitter, mettre sur la table, mettre au pot, donner, cotisation, financement, aligner, chèque, monnayé, facturée, contre, somme, fixé à',
    en: 'pay, pays, paid, paying, cost, costs, costing, price, priced, fee, fees, contribute, contributes, contributing, contributed, contribution, contributions, put up, cough up, chip in, hand over, fork out, stump up, payment, payments, buy, buys, buying, cash, pony up, price tag, sum, dues, tag, in exchange for, pledge, donate, donation, set at, in return',
    es: 'paga, pagan, pagar, pague, paguen, pagará, pagado, pago, costar*, cuesta, cuestan, coste, costo, precio, aportar, aporta, aporten, aporte, aportación, contribu*, desembols*, abonar, abone, abonen, abona, cuota, tarifa, factura, a cambio, poner, ingresar, entregar, vale',
    de: 'zahl*, bezahl*, kostet, kosten, preis, preisschild, gebühr, beitrag, beiträge, beitragen, einzahl*, überweis*, hinblätter*, entricht*, aufbring*, aufbringen, eintrittspreis*, leisten, summe, berappen, hinlegen, spende*, gegen',
    it: 'pagar*, paga, pagano, pagato, paghi, paghino, versar*, versa, versano, versamento, costa, costerà, costerebbe, costano, costo, prezzo, contribut*, contribu*, sborsa*, quota, tariffa, tessera, in cambio, assegno, mettere sul tavolo, somma',
    pt: 'pagar*, paga, pagam, pago, paguem, custa, custará, custaria, custam, custo, preço, contribu*, desembols*, entregar, entreguem, quota, cota, taxa, em troca, verba, valor, depositar, fatura, cheque, transferir',
    ru: 'запла*, плат*, внести, внес*, взнос*, вклад*, стоит, стоить, стоимост*, цена, цену, ценой, обойд*, выложит*, перечисл*, оплат*, отда*, вложи*, сумм*, вносит*, обошл*',
    uk: 'запла*, плат*, внести, внес*, внесок*, вартіст*, коштува*, коштує, ціна, ціну, ціною, викласти, перерах*, сплат*, віддат*, вклад*, сум*, обійд*',
    ar: 'يدفع, تدفع, دفع, يكلف, تكلفة, كلفة, ثمن, سعر, رسوم, مساهمة, المساهمة, تساهم, يساهم, مقابل, تسديد, قيمة, مبلغ, بدفع',
  },
  frozen: {
    fr: 'gelé, gelés, gelée, gelées, geler, gel des, immobilis*, bloqué, bloqués, bloquée, bloquées, saisis, confisqu*',
    en: 'frozen, froze, immobilised, immobilized, blocked, freeze, unfrozen, unfreeze, seized, impounded, locked up',
    es: 'congelad*, bloquead*, inmovilizad*, retenid*, descongel*, embargad*',
    de: 'eingefroren*, blockiert*, gesperrt*, festgesetzt*, immobilisiert*, freigegeben*',
    it: 'congelat*, bloccat*, immobilizzat*, scongel*',
    pt: 'congelad*, bloquead*, imobilizad*, retid*, descongel*, retido',
    ru: 'заморож*, заблокир*, арестован*, блокирован*, разморож*, разблокир*, обездвижен*',
    uk: 'заморож*, заблок*, арештован*, розморож*, розблок*, знерухомл*',
    ar: 'مجمدة, المجمدة, مجمد, تجميد, المحتجزة, محتجزة, محجوزة',
  },
  assets: {
    fr: 'avoirs, actifs, fonds, argent, réserves, sommes, milliards, somme, magot',
    en: 'assets, funds, money, reserves, holdings, billions, cash, sum, dollars',
    es: 'activos, fondos, dinero, reservas, bienes, capitales, haberes',
    de: 'vermögen*, guthaben, gelder, geld, mittel, vermögenswerte*, reserven',
    it: 'beni, attivi, fondi, asset, denaro, soldi, riserve, averi, patrimon*',
    pt: 'ativos, activos, fundos, dinheiro, bens, reservas, verba, verbas, haveres',
    ru: 'актив*, средств*, деньги, денег, резерв*, капитал*',
    uk: 'актив*, кошт*, грош*, резерв*, капітал*',
    ar: 'أصول, الأصول, أموال, الأموال, أرصدة, الأرصدة, موجودات, ودائع',
  },
  /** To give or move money. */
  transfer: {
    fr: 'verser, versé, verse, virer, viré, transférer, transféré, transfert, donner, offrir, offre, propose, proposé, céder, cède, allouer, affecter, mettre à disposition, remettre, destiner, consacrer, fournir, prêt à, prélev*, financer, débloquer, puis*, contribuer, contribution, confier, don',
    en: 'transfer*, give, giving, gives, gave, hand, handing, offer*, propose*, proposal, donat*, send, allocate*, contribut*, commit*, pledge*, earmark*, move, channel*, provide, ready to, use, used, come from, taken from, drawn, pay, prepared to, willing to, funnel, divert, turn over, pitch*, ponying',
    es: 'transf*, entreg*, dar, dé, dona*, donar, ofrec*, ofrec, propon*, propus*, propuesto, ceder, cede, destin*, asign*, aport*, contribu*, desvi*, dispuesto, pagar, utilizar, usar, saldr*, don, envi*, regal*',
    de: 'überweis*, übertrag*, spende*, geben, biet*, bot, anbiete*, angeboten, vorgeschlagen, schlug ... vor, schlägt ... vor, bereit, bereitstell*, zur verfügung, zahlen, zukommen, beitrag*, übergeben, abtreten, verwend*, transferier*, stecken, überlassen, fließen, stiften, einzahlen, schenken',
    it: 'trasfer*, versar*, versa, don*, offr*, offert*, propon*, propost*, destin*, ced*, dare, dà, asseg*, pront*, disposto, contribu*, usar*, prelev*, mettere a disposizione, devol*, girare, attingere, regal*, pagar*',
    pt: 'transfer*, entreg*, doar, doa, doação, oferec*, oferta, propõe*, propôs, propost*, ceder, cede, destin*, alocar, afetar, dispo*, contribu*, dar, dá, usar, utilizar, pagar, canaliz*, encaminh*, envi*, doou',
    ru: 'перевести, перевод*, направит*, направл*, передать, передач*, переда*, предлож*, предлаг*, выделит*, выделен*, отда*, пожертвов*, внести, готов*, перечисл*, заплат*, пустить, использова*, взять, взят*, вложить, профинансир*, дать',
    uk: 'переказ*, перевести, спряму*, передат*, переда*, запропон*, пропону*, виділит*, віддат*, пожертв*, внести, готов*, перерах*, заплат*, використ*, взят*, вкласти, направит*, дати, скеру*',
    ar: 'تحويل, تقديم, يقدم, منح, يمنح, تخصيص, عرض, يعرض, اقترح, اقتراح, دفع, التبرع, تبرع, مساهمة, المساهمة, مستعد, مستعدة, استخدام, تسليم',
  },
  /** What is left of a sum. */
  rest: {
    fr: 'reste, restant, solde, reliquat, surplus, excédent, autres fonds, le restant, ce qui resterait, ce qui restera',
    en: 'rest, remainder, remaining, balance, what is left, left over, leftover, what remains, what s left, other funds, the other, surplus, residue, anything left',
    es: 'resto, restante, restantes, sobrante, remanente, lo que quede, lo demás, lo que sobre, saldo, excedente',
    de: 'rest, restliche*, restbetrag*, übrige*, verbleibend*, was übrig, übrig, überschuss, der rest',
    it: 'resto, restante, restanti, rimanente, rimanenti, rimanenza, ciò che resta, quel che resta, ciò che avanza, avanzo, residu*',
    pt: 'resto, restante, restantes, remanescente, o que sobrar, sobrar, sobra, o que restar, saldo, excedente, demais',
    ru: 'остальн*, остат*, оставш*, остаток, остатка, остальную',
    uk: 'решт*, залиш*, інш*, залишок',
    ar: 'الباقي, بقية, المتبقي, المتبقية, باقي, الفائض, ما تبقى, الجزء المتبقي',
  },
  /** Rebuilding after the war. */
  rebuild: {
    fr: 'reconstruction, reconstruire, remise en état, relever, relèvement, rebâtir, réparer, réparation, restaur*, reconstru*, réhabilit*',
    en: 'reconstruct*, rebuild*, rebuilt, restor*, repair*, recovery, rehabilitat*',
    es: 'reconstru*, rehabilit*, restaur*, repar*, recuper*, levantar',
    de: 'wiederaufbau*, wiederaufzubauen, wiederherstell*, aufbau, instandsetz*, reparatur, aufzubauen, wieder aufgebaut',
    it: 'ricostru*, ripristin*, riparazion*, riabilit*, restaur*, risollevar*, rimettere in piedi',
    pt: 'reconstru*, reabilit*, restaur*, repara*, recupera*, reerguer',
    ru: 'восстановл*, восстанавл*, реконструкц*, отстро*, ремонт, восстановить',
    uk: 'відбудов*, відновл*, реконструкц*, ремонт, відновит*',
    ar: 'إعادة إعمار, إعادة بناء, إعمار, ترميم, إصلاح, الإعمار',
  },
  /** Land that the war has harmed. */
  damaged: {
    fr: 'territoire, territoires, région, régions, zones, terres, endommag*, dévast*, détruit*, ravag*, sinistr*, touchés par les, meurtri*',
    en: 'territory, territories, region, regions, areas, lands, damaged, devastat*, destroyed, ravaged, war-torn, war torn, ruined, battered, shattered',
    es: 'territorio, territorios, región, regiones, zonas, tierras, dañad*, devastad*, destruid*, arrasad*, afectad*, golpead*',
    de: 'gebiet*, region*, territorien, territorium, landstriche*, zerstört*, beschädigt*, verwüstet*, kriegsgebiet*, kampfgebiet*, kriegszerstört*',
    it: 'territori*, region*, zone, aree, terre, danneggiat*, devastat*, distrutt*, colpit*, martoriat*',
    pt: 'território*, territórios, região, regiões, zonas, áreas, terras, danificad*, devastad*, destruíd*, atingid*, afetad*, arrasad*',
    ru: 'территор*, регион*, земл*, област*, район*, пострада*, разруш*, поврежд*',
    uk: 'територ*, регіон*, земл*, област*, район*, постражд*, зруйнов*, пошкодж*',
    ar: 'أراضي, الأراضي, أراض, مناطق, المناطق, المتضررة, متضررة, المدمرة, دمرتها, تضررت',
  },
};
