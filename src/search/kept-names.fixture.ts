/**
 * Names kept back: written down from facts before any of them was tried, none of them in another list or among the
 * aliases, and no rule is made for one of them. At first sight recall was 0.987, precision 0.993 (0.967
 * among the names of all lists): what a reader may expect of a name that nobody thought of.
 */
export const keptNames: readonly (readonly string[])[] = `
Nourlan, Nurlan, Нурлан, Нұрлан, نورلان
Moukanov, Mukanov, Муканов, Мұқанов, Muqanov
Baïtoursynov, Baitursynov, Baytursınov, Байтурсынов, Байтұрсынов
Boukeïkhanov, Bukeikhanov, Bökeikhanov, Букейханов, Бөкейханов
Doulatov, Dulatov, Дулатов, Dulatow
Satpaïev, Satpaev, Satpayev, Сатпаев, Сәтбаев, Sätbaev
Iouldachev, Yuldashev, Юлдашев, Yoʻldoshev, Йўлдошев
Toursounov, Tursunov, Турсунов, Tursunow
Chermatov, Shermatov, Шерматов, Shermatow
Ismaïlov, Ismailov, Исмаилов, Ismoilov, Исмоилов
Kholmatov, Xolmatov, Холматов, Holmatov
Djouraïev, Juraev, Jurayev, Джураев, Joʻrayev, Жўраев
Ganiev, Ghaniev, Gʻaniyev, Ганиев, Ғаниев
Zakirov, Zokirov, Закиров, Зокиров, Zakirow
Oumarov, Umarov, Умаров, Umarow
Iskandarov, Iskanderov, Искандаров, Iskandarow
Salikh, Solih, Salih, Салих, Солиҳ
Baradar, Barâdar, Барадар, Бародар, برادر
Amroullah, Amrullah, Амрулла, Амруллоҳ, امرالله
Sohrab, Suhrob, Sukhrob, Сухроб, Суҳроб, سهراب
Khoudoïberdiev, Khudoiberdiev, Худойбердиев, Xudoyberdiyev, Худойбердыев
Nazarov, Nazarow, Назаров, نظروف
Mamytov, Mamitov, Мамытов, Mamıtov
Soultanov, Sultanov, Султанов, Sultonov, Султонов
Choukourov, Shukurov, Шукуров, Shukurow, Шүкүров
Kourmandjan, Kurmanjan, Курманжан, Курманджан, Qurmanjan
Orazov, Оразов, Orazow, Ourazov
Annaïev, Annaev, Annaýew, Аннаев, Annayev
Kouliev, Kuliev, Guliyev, Кулиев, Кулыев
Faryab, Fariab, Фарьяб, Форёб, فاریاب
Parvan, Parwan, Парван, Парвон, پروان
Yermek, Ermek, Ермек, Iermek
Baïmouratov, Baimuratov, Baymuratov, Баймуратов
Jounousov, Zhunusov, Junusov, Жунусов, Жүнісов
Altynbaïev, Altynbaev, Altynbayev, Алтынбаев
Seïtkazy, Seitkazy, Сейтказы, Сейтқазы
Bekmakhanov, Bekmahanov, Бекмаханов, Bekmaxanov
Ryskoulov, Ryskulov, Рыскулов, Рысқұлов, Rysqulov
Djansougourov, Zhansugurov, Jansugurov, Жансугуров, Жансүгіров
Maïline, Mailin, Майлин, Maylin
Seïfoulline, Seifullin, Seyfullin, Сейфуллин
Momychouly, Momyshuly, Момышулы, Момышұлы
Nourpeïssov, Nurpeisov, Nurpeyisov, Нурпеисов, Нұрпейісов
Mouratbekov, Muratbekov, Муратбеков, Мұратбеков
Essenberline, Esenberlin, Yesenberlin, Есенберлин
Souleïmenov, Suleimenov, Suleymenov, Сулейменов, Сүлейменов
Kekilbaïev, Kekilbaev, Kekilbayev, Кекилбаев, Кекілбаев
Ousoubaliev, Usubaliev, Usubaliyev, Усубалиев
Razzakov, Razakov, Раззаков, Razzaqov
Sydykbekov, Sydikbekov, Сыдыкбеков, Sıdıkbekov
Joumabekov, Jumabekov, Zhumabekov, Жумабеков, Жұмабеков
Chakirov, Shakirov, Шакиров, Shokirov, Шокиров
Goulamov, Gulamov, Gʻulomov, Гулямов, Ғуломов
Khamidov, Hamidov, Хамидов, Ҳамидов
Kodirov, Qodirov, Kadirov, Кадыров, Қодиров
Mirzaïev, Mirzaev, Mirzayev, Мирзаев
Tachmatov, Tashmatov, Toshmatov, Ташматов, Тошматов
Babaïev, Babaev, Boboyev, Бабаев, Бобоев
Ergachev, Ergashev, Эргашев, Ergaşow
Khoudaïnazarov, Khudainazarov, Xudoynazarov, Худайназаров
Ataïev, Ataev, Ataýew, Атаев, Atayev
Gouldjan, Guljan, Gulzhan, Гульжан, Гүлжан
Aïgoul, Aigul, Aygul, Айгуль, Айгүл, Oygul
Ferouza, Feruza, Феруза, Firuza, Фируза
Mahkamov, Makhkamov, Махкамов, Маҳкамов
Kakhkhor, Qahhor, Kahhor, Каххор, Қаҳҳор
Aïni, Ayni, Aini, Айни, Айнӣ, عینی
Paktia, Paktiya, Пактия, Paktyâ, پکتیا
Laghman, Lagman, Лагман, Лағмон, لغمان
Kounar, Kunar, Кунар, Konar, کنر
Samangan, Samanghan, Саманган, Самангон, سمنگان
Nimrouz, Nimruz, Нимроз, Nimroz, نیمروز
Kapissa, Kapisa, Каписа, Kapisâ, کاپیسا
Tourtkoul, Turtkul, Toʻrtkoʻl, Турткуль, Тўрткўл
Koungrad, Kungrad, Qoʻngʻirot, Кунград, Қўнғирот
Baïssoun, Baysun, Boysun, Байсун, Бойсун
Kattakourgan, Kattakurgan, Kattaqoʻrgʻon, Каттакурган, Каттақўрғон
Arys, Aris, Арысь, Арыс
Jarkent, Zharkent, Djarkent, Жаркент
Tchimboulak, Shymbulak, Chimbulak, Чимбулак, Шымбұлақ
`
  .trim()
  .split('\n')
  .map((line) => line.split(', '));
