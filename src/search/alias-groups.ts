import { aliasBodies } from './alias-bodies.ts';
import { aliasPeople } from './alias-people.ts';
import { aliasPlaces } from './alias-places.ts';

/** The names of countries, peoples and the best-known places and bodies. */
const ownGroups = `
kazakh, қазақ, казах, qazaq, قزاق
Kazakhstan, Қазақстан, Казахстан, Qazaqstan, Kazakstan, قزاقستان
Kirghizstan, Kyrgyzstan, Kirghizistan, Кыргызстан, Киргизия, Киргизстан, Kirghizie, قرقیزستان
kirghiz, kyrgyz, кыргыз, киргиз, qırğız, قرقیز
Tadjikistan, Tajikistan, Тоҷикистон, Таджикистан, تاجیکستان
tadjik, tajik, таджик, тоҷик, tojik, تاجیک
Turkménistan, Turkmenistan, Türkmenistan, Туркменистан, Туркмения, Turkménie, ترکمنستان
Ouzbékistan, Uzbekistan, Oʻzbekiston, Ўзбекистон, Узбекистан, ازبکستان, اوزبیکستان
ouzbek, uzbek, oʻzbek, ўзбек, узбек, ازبک
Afghanistan, Афганистан, Ауғанстан, Афғонистон, Afgʻoniston, افغانستان
Karakalpakstan, Qoraqalpogʻiston, Qaraqalpaqstan, Каракалпакстан, Қорақалпоғистон, Қарақалпақстан
karakalpak, qaraqalpaq, qoraqalpoq, каракалпак, қарақалпақ
Astana, Noursoultan, Nour-Soultan, Nur-Sultan, Нур-Султан, Нұр-Сұлтан, Akmola, Акмола, Tselinograd, Целиноград, آستانه
Almaty, Alma-Ata, Алматы, Алма-Ата, آلماتی
Bichkek, Bishkek, Бишкек, Frounze, Frunze, Фрунзе, بیشکک
Douchanbé, Dushanbe, Душанбе, Stalinabad, Сталинабад, دوشنبه
Achgabat, Ashgabat, Aşgabat, Ашхабад, Ашгабат, Achkhabad, Ashkhabad, عشق‌آباد, عشق آباد
Tachkent, Tashkent, Toshkent, Ташкент, Тошкент, تاشکند
Semeï, Semey, Семей, Semipalatinsk, Семипалатинск
Chymkent, Shymkent, Шымкент, Чимкент, Chimkent
Aktaou, Aktau, Ақтау, Актау, Chevtchenko, Шевченко
Atyraou, Atyrau, Атырау, Gouriev, Гурьев
Oural, Орал, Uralsk, Ouralsk, Уральск
Öskemen, Oskemen, Өскемен, Oust-Kamenogorsk, Ust-Kamenogorsk, Усть-Каменогорск
Petropavl, Петропавл, Petropavlovsk, Петропавловск, Қызылжар
Kostanaï, Kostanay, Qostanai, Костанай, Қостанай, Koustanaï, Кустанай
Kyzylorda, Qyzylorda, Қызылорда, Кызылорда, Kzyl-Orda, Кзыл-Орда
Khodjent, Khoudjand, Khujand, Хуҷанд, Худжанд, Xujand, Leninabad, Ленинабад, خجند
Kouliab, Kulob, Kulyab, Кӯлоб, Куляб, کولاب
Bokhtar, Бохтар, Kourgan-Tioube, Qurghonteppa, Курган-Тюбе, Қӯрғонтеппа
Turkmenbachi, Türkmenbaşy, Turkmenbashi, Туркменбаши, Krasnovodsk, Красноводск
Turkmenabat, Türkmenabat, Туркменабад, Tchardjou, Chardzhou, Чарджоу, Чарджев
Fergana, Ferghana, Fargʻona, Фарғона, Фергана, فرغانه
Noukous, Nukus, Nókis, Нукус, Нөкис
Khorezm, Xorazm, Хорезм, Хоразм, Khwarezm, Khwarazm, Horezm, خوارزم
Och, Osh, Ош, Oş, اوش
Djalal-Abad, Jalal-Abad, Jalalabad, Жалал-Абад, Джалал-Абад, جلال‌آباد, جلال آباد
Mazar-e-Charif, Mazar-i-Sharif, Мазари-Шариф, Mazār-e Sharīf, مزار شریف
Hérat, Herat, Герат, Ҳирот, Hirot, هرات
Hindou-Kouch, Hindu Kush, Гиндукуш, Ҳиндукуш, هندوکش
Amou-Daria, Amu Darya, Amudarya, Амударья, Амударё, Amudaryo, Amyderýa, آمودریا, Oxus
Syr-Daria, Syr Darya, Syrdarya, Сырдарья, Сирдарё, Sirdaryo, Сырдария, سیردریا, Iaxarte
Aral, Арал, Orol, Арал теңізі, آرال
Navrouz, Nowruz, Norouz, Navruz, Nauryz, Наурыз, Навруз, Нооруз, Nooruz, Navroʻz, Наврӯз, نوروز
Tien-Chan, Tian Shan, Tien Shan, Тянь-Шань, Тян-Шан, Тянь-Шан, Теңир-Тоо, Tengri Tagh
Téhéran, Tehran, Тегеран, Теҳрон, تهران
Irtych, Irtysh, Иртыш, Ertis, Ертіс
Kokand, Коканд, Qoʻqon, Қўқон
Pékin, Beijing, Пекин, Peking
Moscou, Moscow, Москва
Kremlin, Кремль
Chine, China, Китай, Қытай, Кытай, Xitoy, Хитой, Чин
Russie, Russia, Россия, Ресей
Iran, Иран, Эрон, Eron, ایران
OTSC, CSTO, ОДКБ, ҰҚШҰ, ЖККУ
OCS, SCO, ШОС, ШЫҰ, ШКУ, SHHT
UEEA, UEE, EAEU, EEU, ЕАЭС, ЕАЭО, ЕАЭБ
CEI, CIS, СНГ, ТМД, КМШ, MDH
ONU, UN, ООН, БҰҰ, БУУ, BMT
OTAN, NATO, НАТО
OSCE, ОБСЕ
BERD, EBRD, ЕБРР
BAD, ADB, АБР
Banque mondiale, World Bank, Всемирный банк
FMI, IMF, МВФ
OMS, WHO, ВОЗ
Union européenne, European Union, Евросоюз, ЕС
États-Unis, United States, USA, США
URSS, USSR, СССР
EI, EI-K, ISIS, Daech, ИГИЛ, Daesh
Mohammed, Muhammad, Mohammad, Mahomet, Мухаммед, Мухаммад, Магомед, محمد
Avicenne, Avicenna, Ibn Sina, Авиценна, Ибн Сина, ابن سینا
Tamerlan, Timour, Timur, Tamerlane, Тамерлан, Тимур, Темур, Amir Temur, تیمور
Oulough Beg, Ulugh Beg, Улугбек, Мирзо Улуғбек, Ulugʻbek, الغ بیگ
Al-Khwarizmi, al-Xorazmiy, Аль-Хорезми, Ал-Хоразмий, خوارزمی
Navoï, Navoi, Навои, Navoiy, Навоий, نوایی
Khayyam, Хайям, Xayyom, خیام
Elbassy, Elbasy, Елбасы
Arkadag, Аркадаг
Gengis Khan, Genghis Khan, Чингисхан, Chinggis Khan, Шыңғыс хан, چنگیز خان
panthère des neiges, léopard des neiges, snow leopard, снежный барс, ирбис
yourte, yurt, юрта, киіз үй, боз үй
plov, палов, палав, pilav, osh palav
`;

/**
 * Names that no rule of spelling brings together: renamed cities, endonyms, acronyms, peoples. Edited by hand; one
 * group a line, names parted by commas. Topics bring their own names and variants beside these.
 */
export const aliasGroups: readonly (readonly string[])[] = [
  ownGroups,
  aliasPlaces,
  aliasBodies,
  aliasPeople,
].flatMap((lines) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(', ')),
);
