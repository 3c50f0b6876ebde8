/** People whose names differ more than spelling does: pen names, regnal names, given names of another tongue. */
export const aliasPeople = `
Al-Farabi, Alfarabius, Аль-Фараби, Әл-Фараби, Форобӣ, فارابی
Al-Biruni, Birouni, Аль-Бируни, Беруний, Beruniy, بیرونی
Hafez, Hafiz, Хафиз, Ҳофиз, حافظ
Ferdowsi, Firdoussi, Фирдоуси, Фирдавсӣ, Firdavsiy, فردوسی
Saadi, Sa'di, Саади, Саъдӣ, سعدی
Roûmî, Rumi, Mevlana, Руми, Мавлоно, مولانا
Omar Khayyam, Umar Xayyom, Омар Хайям, عمر خیام
Makhtoumkouli, Magtymguly Pyragy, Махтумкули Фраги, Mahtumquli
Babour, Babur, Zahiriddin Muhammad Bobur, Бабур, Zahir-ud-din
Alexandre le Grand, Alexander the Great, Александр Македонский, Iskandar, Искандер, Eskandar, اسکندر
Timour Lang, Tamerlan, Amir Timour, Amir Temur, Аксак Тимур
Abaï Kounanbaïev, Abai Qunanbaiuly, Abay Kunanbayev, Абай Кунанбаев, Абай Құнанбайұлы
Ybyraï Altynsarine, Ibrai Altynsarin, Ыбрай Алтынсарин
Tchokan Valikhanov, Shoqan Walikhanov, Чокан Валиханов, Шоқан Уәлиханов
Moukhtar Aouezov, Mukhtar Auezov, Мухтар Ауэзов, Мұхтар Әуезов
Tchinguiz Aïtmatov, Chinghiz Aitmatov, Chyngyz Aitmatov, Чингиз Айтматов, Чыңгыз Айтматов
Amanoullah, Amanullah Khan, Аманулла-хан, امان‌الله
Hamid Karzaï, Hamid Karzai, Хамид Карзай, حامد کرزی
Ahmad Chah Massoud, Ahmad Shah Massoud, Ахмад Шах Масуд, احمد شاه مسعود
Aga Khan, Agha Khan, Ага-хан, Оғохон, آقاخان
Staline, Stalin, Сталин
Lénine, Lenin, Ленин
Trotski, Trotsky, Троцкий
Khrouchtchev, Khrushchev, Хрущёв
Brejnev, Brezhnev, Брежнев
Gorbatchev, Gorbachev, Горбачёв
Eltsine, Yeltsin, Ельцин
Xi Jinping, Си Цзиньпин
Loukachenko, Lukashenko, Лукашенко
Zelensky, Zelenskyy, Зеленский, Зеленський
Raïssi, Raisi, Раиси, رئیسی
Khamenei, Хаменеи, خامنه‌ای
`;
