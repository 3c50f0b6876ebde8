/** Places with more than one name, beside those of `alias-groups.ts`: renamed since 1920, or other in other tongues. */
export const aliasPlaces = `
Kapchagaï, Kapchagay, Kapshagay, Капчагай, Қапшағай, Qapshaghay, Qonaev, Konaev, Конаев, Қонаев
Panj, Piandj, Pyanj, Пяндж, Панҷ, Kirovabad, Кировабад, پنج
Ouroumtchi, Urumqi, Ürümchi, Урумчи, Үрімші, Ürümqi, 乌鲁木齐
Kouldja, Ghulja, Yining, Кульджа, Құлжа, Инин
Tarbagataï, Tacheng, Tchougoutchak, Чугучак, Тарбагатай
Xinjiang, Sinkiang, Синьцзян, Шыңжаң, Turkestan oriental, Восточный Туркестан, Şərqiy Türkistan
Kachgar, Kashgar, Kashi, Кашгар, Қашқар, Қәшқәр, کاشغر
Lan-Tcheou, Lanzhou, Ланьчжоу
Aktioubinsk, Актюбинск, Aktobe, Aqtöbe, Актобе, Ақтөбе
Karaganda, Qaraghandy, Қарағанды, Караганда, Karagandy
Jamboul, Djamboul, Zhambyl, Жамбыл, Джамбул, Taraz, Тараз, Aoulie-Ata, Аулие-Ата, Mirzoyan, Мирзоян
Turkestan, Türkistan, Түркістан, Туркестан, Yasi, Ясы, Hazret, Хазрет
Kouchka, Kushka, Кушка, Serhetabat, Серхетабад
Gök Tepe, Geok-Tepe, Геок-Тепе, Gökdepe, Гёкдепе
Konye-Urgench, Kounia-Ourguentch, Куня-Ургенч, Köneürgenç, Кёнеургенч
Verny, Vernyi, Алматы, Almaty
Akmolinsk, Акмолинск, Tselinograd, Целиноград, Astana, Астана
Pichpek, Pishpek, Пишпек, Bichkek, Бишкек
Bayram-Ali, Baýramaly, Байрамали
Achkhabad, Poltoratsk, Полторацк, Aşgabat, Ашхабад
Nebit-Dag, Nebitdag, Небит-Даг, Balkanabat, Балканабат
Tachaouz, Tashauz, Ташауз, Daşoguz, Дашогуз, Dachogouz
Kerki, Керки, Atamyrat, Атамурат
Bezmein, Безмеин, Abadan, Абадан, Büzmeýin
Skobelev, Скобелев, Novyi Marghelan, Fergana, Фергана
Khoudjand, Khodjent, Ходжент, Leninabad, Ленинабад, Хуҷанд
Istaravchan, Istaravshan, Истаравшан, Oura-Tioubé, Ura-Tyube, Ура-Тюбе, Уротеппа
Bouston, Buston, Бустон, Tchkalovsk, Чкаловск
Levakant, Sarband, Сарбанд, Леваканд
Tursunzoda, Tursunzade, Турсунзаде, Regar, Регар
Vahdat, Vakhdat, Вахдат, Ваҳдат, Ordjonikidzeabad, Орджоникидзеабад, Kofarnihon, Кофарнихон
Rasht, Racht, Рашт, Garm, Гарм
Karakol, Каракол, Prjevalsk, Przhevalsk, Пржевальск
Balykchy, Балыкчы, Rybatchie, Rybachye, Рыбачье
Merv, Marv, Мерв, مرو
Kaïrakkoum, Kayrakkum, Кайраккум, Қайроққум
Haïratan, Hairatan, Hayraton, Хайратон, حیرتان
Kok-Tobe, Көктөбе, Кок-Тобе
Tokmok, Токмок, Tokmak, Токмак
Cholpon-Ata, Tcholpon-Ata, Чолпон-Ата
Baïkonour, Baikonur, Байконур, Байқоңыр, Leninsk, Ленинск, Tiouratam, Tyuratam, Тюратам, Төретам
Kourtchatov, Kurchatov, Курчатов, Semipalatinsk-21
Aksou, Aksu, Ақсу, Аксу
Ridder, Риддер, Leninogorsk, Лениногорск
Fort-Chevtchenko, Fort-Shevchenko, Форт-Шевченко, Fort-Alexandrovski
Arkalyk, Arqalyq, Аркалык, Арқалық
Guéorguievka, Korday, Kordaï, Кордай, Қордай
Ulytau, Oulytaou, Улытау, Ұлытау
Jetyssou, Zhetysu, Жетысу, Жетісу, Semiretchie, Semirechye, Семиречье, Sept-Rivières, Йетти-Су
Mangyschlak, Mangychlak, Mangyshlak, Мангышлак, Mangystau, Маңғыстау, Manguistaou
Steppe de la faim, Hungry Steppe, Голодная степь, Mirzachoʻl, Мирзачуль, Betpak-Dala, Бетпак-Дала
Gorno-Badakhchan, Gorno-Badakhshan, Haut-Badakhchan, GBAO, ГБАО, Горный Бадахшан, Кӯҳистони Бадахшон, ВМКБ
mer Caspienne, Caspian Sea, Каспийское море, Каспий, Каспий теңізі, Xəzər, Hazar deňzi, دریای خزر
lac Balkhach, Lake Balkhash, Балхаш, Балқаш көлі
Issyk-Koul, Issyk-Kul, Ysyk-Köl, Иссык-Куль, Ысык-Көл, Ыстықкөл
pic Lénine, Lenin Peak, пик Ленина, Abu Ali Ibn Sino, Avicenne, Авиценна
pic Ismaïl Samani, Ismoil Somoni Peak, пик Исмоила Сомони, pic du Communisme, пик Коммунизма, Communism Peak
pic Pobeda, Jengish Chokusu, пик Победы, Жеңиш чокусу, Tömür
Khan Tengri, Хан-Тенгри, Хантәңірі
Inde, India, Индия, Үндістан, Hindiston, Ҳиндустон, هند
Pakistan, Пакистан, Пәкістан, Pokiston, Покистон, پاکستان
Mongolie, Mongolia, Монголия, Моңғолия, Moʻgʻuliston, مغولستان
Turquie, Turkey, Türkiye, Турция, Түркия, Turkiya, Туркия, ترکیه
Azerbaïdjan, Azerbaijan, Азербайджан, Azərbaycan, Әзірбайжан, Ozarbayjon, آذربایجان
Arménie, Armenia, Армения, Hayastan, Арманистон, ارمنستان
Géorgie, Georgia, Грузия, Sakartvelo, Gruziya, گرجستان
Corée du Sud, South Korea, Южная Корея, Оңтүстік Корея, Janubiy Koreya
Corée du Nord, North Korea, Северная Корея, КНДР, DPRK, RPDC
Japon, Japan, Япония, Жапония, Yaponiya, ژاپن
Allemagne, Germany, Германия, Olmoniya, Олмон, آلمان
Royaume-Uni, United Kingdom, Великобритания, Britain, Grande-Bretagne, Buyuk Britaniya
France, Франция, Fransiya, فرانسه
Italie, Italy, Италия, Italiya, ایتالیا
Suisse, Switzerland, Швейцария
Biélorussie, Bélarus, Belarus, Беларусь, Белоруссия
Ukraine, Украина, Україна, Ukraina, اوکراین
Arabie saoudite, Saudi Arabia, Саудовская Аравия, Saudiya Arabistoni, عربستان
Émirats arabes unis, United Arab Emirates, ОАЭ, UAE, ÉAU, EAU
Qatar, Катар, Qatar, قطر
Israël, Israel, Израиль, Isroil, اسرائیل
Irak, Iraq, Ирак, Iroq, عراق
Syrie, Syria, Сирия, Suriya, سوریه
Tatarstan, Татарстан, Tatarie, Татария
Bachkortostan, Bashkortostan, Башкортостан, Башкирия, Bachkirie
Sibérie, Siberia, Сибирь, Сібір, Sibir
Oural, Urals, Урал
Caucase, Caucasus, Кавказ
Astrakhan, Астрахань, Хажы-Тархан
Orenbourg, Orenburg, Оренбург, Орынбор
Omsk, Омск, Омбы
Bakou, Baku, Баку, Bakı, باکو
Tbilissi, Tbilisi, Тбилиси, Tiflis, Тифлис
Erevan, Yerevan, Ереван
Ankara, Анкара, آنکارا
Istanbul, Стамбул, Constantinople, استانبول
Bruxelles, Brussels, Брюссель
Genève, Geneva, Женева
Vienne, Vienna, Вена
Londres, London, Лондон
Varsovie, Warsaw, Варшава
Islamabad, Исламабад, اسلام‌آباد, اسلام آباد
Pechawar, Peshawar, Пешавар, پشاور
Mechhed, Mashhad, Мешхед, مشهد
Oulan-Bator, Ulaanbaatar, Ulan Bator, Улан-Батор
Cherkhan Bandar, Sher Khan Bandar, Шерхан-Бандар, شیرخان بندر
Bala Mourghab, Bala Murghab, Бала-Мургаб, بالا مرغاب
`;
