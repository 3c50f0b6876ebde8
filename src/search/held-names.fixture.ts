/**
 * Further names, written down before rules and other names were last added to: at first sight of them recall was 0.88
 * (the first sixty) and 0.90 (the rest), precision 0.99. Since then they are known, and this list is a second gold one.
 */
export const heldNames: readonly (readonly string[])[] = `
Abdoulkhalik, Abdulkhaliq, Abdulhalik, Абдулхалик, عبدالخالق
Abdoullah, Abdullah, Abdulla, Абдулла, Абдуллоҳ, عبدالله
Abdourrahman, Abdurrahman, Abdul Rahman, Абдуррахман, عبدالرحمن
Abdoulghani, Abdulghani, Abdul Ghani, Абдулгани, عبدالغنی
Abdourachid, Abdul Rashid, Abdurrashid, Абдул-Рашид, عبدالرشید
Dostom, Dostum, Dostoum, Дустум, Дӯстум, دوستم
Hekmatyar, Hikmatyar, Хекматияр, Ҳикматёр, حکمتیار
Najiboullah, Najibullah, Наджибулла, Наҷибуллоҳ, نجیب‌الله
Daoud, Dawud, Daud, Дауд, Довуд, داوود
Semipalatinski, Semipalatinskiy, Semipalatinsky, Семипалатинский
Prjevalski, Przhevalsky, Prjevalsky, Пржевальский, Przewalski
Semionov, Semyonov, Semenov, Семёнов, Семенов
Dostoïevski, Dostoevsky, Dostoyevsky, Достоевский, Dostojewski
Valikhanov, Walikhanov, Ualikhanov, Валиханов, Уәлиханов
Nour-Soultan, Astana, Nur-Sultan, Астана, Нур-Султан, Нұр-Сұлтан, Целиноград
Frounze, Bichkek, Frunze, Фрунзе, Бишкек
Krasnovodsk, Türkmenbaşy, Красноводск, Turkmenbashi, Туркменбаши
Tchardjou, Türkmenabat, Чарджоу, Turkmenabad, Туркменабад
Leninabad, Khoudjand, Ленинабад, Худжанд, Khujand, Хуҷанд
Stalinabad, Douchanbé, Сталинабад, Душанбе, Dushanbe
Kirovabad, Panj, Кировабад, Пяндж
Kapchagaï, Qonaev, Kapchagay, Капчагай, Қапшағай
Ust-Kamenogorsk, Öskemen, Усть-Каменогорск, Oust-Kamenogorsk, Өскемен
Jezkazgan, Zhezkazgan, Джезказган, Жезқазған, Jezqazğan
Temirtaou, Temirtau, Темиртау, Теміртау
Kokchetaou, Kokshetau, Кокчетав, Кокшетау, Көкшетау
Taldykorgan, Taldyqorghan, Талдыкорган, Талдықорған
Kostanaï, Kostanay, Qostanai, Костанай, Кустанай
Roudny, Rudny, Rudnyy, Рудный
Stepnogorsk, Stepnogorsk, Степногорск, Stépnogorsk
Djetyssou, Zhetysu, Jetisu, Жетысу, Жетісу
Sarykamych, Sarykamysh, Sarygamyş, Сарыкамыш
Tchatkal, Chatkal, Chotqol, Чаткал, Чотқол
Charvak, Chorvoq, Tcharvak, Чарвак, Чорвоқ
Almalyk, Olmaliq, Алмалык, Олмалиқ
Bekabad, Bekobod, Бекабад, Бекобод
Chirtchik, Chirchiq, Chirchik, Чирчик, Чирчиқ
Guliston, Gulistan, Goulistan, Гулистан, Гулистон
Muynak, Moynaq, Mouïnak, Moʻynoq, Муйнак, Мўйноқ
Chakhrisabz, Shakhrisabz, Shahrisabz, Шахрисабз, Шаҳрисабз
Marghilan, Margilan, Margʻilon, Маргилан, Марғилон
Kyzyl-Kiya, Kyzyl-Kia, Кызыл-Кия, Kyzylkiya
Tcholpon-Ata, Cholpon-Ata, Чолпон-Ата, Čolpon-Ata
Souzak, Suzak, Suzaq, Сузак, Созақ
Isfara, Isfarah, Исфара, Исфараҳ, اسفره
Vanj, Vandj, Ванч, Ванҷ, Vanch
Ichkachim, Ishkashim, Ишкашим, Ишкошим, اشکاشم
Bamiyan, Bâmiyân, Bamyan, Бамиан, بامیان
Chibarghan, Sheberghan, Shibarghan, Шибарган, شبرغان
Maïmana, Maymana, Maimana, Маймана, میمنه
Kouliabi, Kulyabi, Кулябский, Kulobi, Кӯлобӣ
Kachgar, Kashgar, Qashqar, Кашгар, Қашқар, کاشغر
Ouroumtchi, Urumqi, Ürümchi, Урумчи, Үрімші
Sadyr, Sadır, Садыр, Sadyre
Koulov, Kulov, Кулов, Qulov
Isabekov, Isabékov, Исабеков, Isabekow
Toulegenov, Tulegenov, Тулегенов, Төлегенов, Tölegenov
Kounanbaïev, Kunanbayev, Кунанбаев, Құнанбаев, Qunanbaev
Rakhimbaev, Rahimbayev, Rakhimbaïev, Рахимбаев, Раҳимбоев
EAEU, UEEA, ЕАЭС, ЕАЭО
OTSC, CSTO, ОДКБ, ҰҚШҰ
ADB, BAD, АБР, BAsD
KTZ, КТЖ, Kazakhstan Temir Joly, Казахстан темир жолы
KazMounaïGaz, KazMunayGas, КазМунайГаз, ҚазМұнайГаз, KazMunaiGas
Sultanbek, Soultanbek, Султанбек, Сұлтанбек, Sultonbek
Abdelkader, Abd el-Kader, Abdulqadir, Абдулкадир, عبدالقادر
Abdulhakim, Abdoulhakim, Абдулхаким, Абдулҳаким, عبدالحکیم
Zabihoullah, Zabihullah, Забихулла, Забиҳуллоҳ, ذبیح‌الله
Sirajuddin, Siradjouddine, Сираджуддин, Сироҷиддин, سراج‌الدین
Moudjahid, Mujahid, Муджахид, Муҷоҳид, مجاهد
Tchaïkovski, Tchaikovsky, Chaykovskiy, Чайковский, Tschaikowski
Kostenko, Kostienko, Костенко, Kostenko
Lissakovsk, Lisakovsk, Лисаковск, Lissakowsk
Sarybaïev, Sarybaev, Сарыбаев, Сарыбаев, Sarıbaev
Dzhumaev, Djoumaïev, Jumayev, Джумаев, Жумаев
Chokan, Shokan, Tchokan, Чокан, Шоқан
Mourat, Murat, Мурат, Мұрат, مراد
Yerlan, Erlan, Ерлан, Ierlan
Serik, Sérik, Серик, Серік
Asylbek, Assylbek, Асылбек, Asılbek
Ouzgen, Özgön, Uzgen, Узген, Өзгөн
Tchemolgan, Shamalgan, Шамалган, Шамалған, Chamalgan
Jalairi, Jalayir, Жалаир, Жалайыр, Djalaïr
Kounduz, Qonduz, Кундуз, Қундуз, قندوز
Lachkargah, Lashkargah, Лашкаргах, لشکرگاه
Torkham, Torkhām, Торхам, تورخم
Chakhdara, Shokhdara, Шахдара, Шоҳдара
Gissar, Hissar, Hisor, Гиссар, Ҳисор
Kourgan-Tiubé, Qurghonteppa, Курган-Тюбе, Бохтар, Bokhtar
Denaou, Denau, Denov, Денау, Денов
Zaamin, Zomin, Заамин, Зомин
Parkent, Паркент, Parkènt, Паркент
Nourafchon, Nurafshon, Нурафшон, Nurafshan
Ouchtagan, Ushtagan, Уштаган, Үштаған
Beineu, Beyneu, Бейнеу, Beïneou
Emba, Embi, Эмба, Ембі
Jem, Zhem, Жем, Djem
Zaravchan, Zarafshan, Зарафшан, Zarafshon
Tedjen, Tejen, Теджен, Tédjen
Serakhs, Sarakhs, Серахс, Sarahs, سرخس
Köneürgenç, Kounia-Ourguentch, Konye-Urgench, Куня-Ургенч, Кёнеургенч
Gök Tepe, Geok-Tepe, Гёкдепе, Gökdepe, Геок-Тепе
Nissa, Nisa, Ниса, Nusaý
Issyk-Ata, Ysyk-Ata, Иссык-Ата, Ысык-Ата
Toktogoulski, Toktogulsky, Токтогульский, Токтогульского
Arstanbek, Арстанбек, Арыстанбек, Arystanbek
Omurbek, Ömürbek, Омурбек, Өмүрбек
Roza, Роза, Rouza, Rozā
Zoulfia, Zulfiya, Зульфия, Zulfiya
Muhiddin, Mouhiddine, Мухиддин, Муҳиддин, محی‌الدین
Nizomiddin, Nizamuddin, Низомиддин, Низамуддин, نظام‌الدین
Islam-Kala, Islam Qala, Ислам-Кала, اسلام قلعه
Kushka, Kouchka, Кушка, Serhetabat, Серхетабад
Gaziz, Ghaziz, Газиз, Ғазиз
Bauyrjan, Baurzhan, Baouyrjan, Бауыржан, Бауржан
Almazbek, Алмазбек, Almazbek, Алмазбек
Kassymbek, Kasymbek, Касымбек, Қасымбек
SOCAR, СОКАР, Socar
ЕБРР, BERD, EBRD, ЕБРР
ОИС, OCI, OIC, Organisation de la coopération islamique
UzAuto, УзАвто, Uzavto, Uzauto
ШОС, OCS, SCO, ШЫҰ
МФЦА, AIFC, AIX, Astana International Financial Centre
Mourgab, Murghob, Мургаб, Мурғоб
`
  .trim()
  .split('\n')
  .map((line) => [...new Set(line.split(', '))]);
