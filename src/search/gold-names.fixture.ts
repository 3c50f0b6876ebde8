/**
 * Names of Central Asia as the presses of its languages and ours spell them: people, places, organisations. A line is
 * one name; spellings are parted by commas. Tests only: nothing of it is known to the search.
 */
export const goldNames: readonly (readonly string[])[] = `
Tokaïev, Tokaev, Tokayev, Токаев, Тоқаев, Toqaev, توقایف
Nazarbaïev, Nazarbayev, Nazarbaev, Назарбаев, Nazarbaýev, نظربایف
Mirzioïev, Mirziyoyev, Mirziyoev, Мирзиёев, Mirziyoïev, میرضیایف
Karimov, Karimow, Каримов, Kərimov, کریمف
Japarov, Djaparov, Zhaparov, Жапаров, Japarow
Tachiev, Tashiev, Tachiyev, Ташиев, Tashiyev
Rakhmon, Rahmon, Рахмон, Раҳмон, رحمان
Emomali, Emomalii, Эмомали, Эмомалӣ, Imomali
Berdymoukhamedov, Berdimuhamedow, Berdymukhammedov, Бердымухамедов, Berdimuhamedov, Berdimouhamedov
Gourbangouly, Gurbanguly, Гурбангулы, Gurbanguli, Qurbanguly
Niazov, Niyazov, Nyýazow, Ниязов, Niyozov
Saparmourat, Saparmurat, Сапармурат, Saparmyrat
Atambaïev, Atambayev, Atambaev, Атамбаев, اتمبایف
Jeenbekov, Zheenbekov, Djeenbekov, Жээнбеков, Jeyenbekov
Bakiev, Bakiyev, Бакиев, Bakiïev
Akaïev, Akayev, Akaev, Акаев
Otounbaïeva, Otunbayeva, Otunbaeva, Отунбаева
Abliazov, Ablyazov, Аблязов, Äblyazov
Massimov, Masimov, Massimow, Масимов, Мәсімов
Smaïlov, Smailov, Смаилов, Смайылов, Smaiylov
Bektenov, Bektenow, Бектенов, Bekténov
Aripov, Oripov, Арипов, Орипов, Aripow
Kamilov, Komilov, Камилов, Комилов
Saïdov, Saidov, Саидов, Saydov
Djakichev, Dzhakishev, Jakishev, Жакишев, Джакишев
Koulibaïev, Kulibayev, Kulibaev, Кулибаев, Құлыбаев
Dariga, Darigha, Дарига, Дариға
Jomart, Zhomart, Жомарт, Djomart
Kassym, Kasym, Касым, Қасым, Qasym, قاسم
Noursoultan, Nursultan, Нурсултан, Нұрсұлтан, Nursūltan
Kamtchybek, Kamchybek, Камчыбек, Kamchibek
Chavkat, Shavkat, Шавкат, Šavkat, شوکت
Goulnara, Gulnara, Gulnora, Гульнара, Гулнора
Roustam, Rustam, Рустам, Rüstem, رستم
Ouloughbek, Ulugbek, Ulughbek, Улугбек, Ulugʻbek, Улуғбек
Khodjaïev, Khodzhaev, Khojayev, Ходжаев, Xoʻjayev
Rachidov, Rashidov, Рашидов, Raşidow, رشیدف
Kounaïev, Kunaev, Kunayev, Кунаев, Қонаев, Qonaev
Aïtmatov, Aitmatov, Aytmatov, Айтматов, Ajtmatov
Aouezov, Auezov, Ауэзов, Әуезов, Auezow
Abaï, Abai, Abay, Абай
Jamboul, Zhambyl, Jambyl, Жамбыл, Jambul
Abylaï, Abylai, Ablai, Абылай, Ablaï
Kenessary, Kenesary, Кенесары, Kenessari
Kourmangazy, Kurmangazy, Курмангазы, Құрманғазы, Qurmangazy
Toktogoul, Toktogul, Токтогул, Toqtogul
Sayakbaï, Sayakbay, Саякбай, Saïakbaï
Ouloug, Ulug, Улуг, Улуғ, Ulugh
Babour, Babur, Бабур, Бобур, Bobur, بابر
Djami, Jami, Джами, Ҷомӣ, جامی
Roudaki, Rudaki, Рудаки, Рӯдакӣ, رودکی
Firdoussi, Ferdowsi, Firdausi, Фирдоуси, فردوسی
Beruni, Birouni, Biruni, Беруни, Бируни, بیرونی
Farabi, Farabî, Фараби, Форобӣ, فارابی
Mahtoumkouli, Makhtumkuli, Magtymguly, Махтумкули, Мақтымқұлы
Massoud, Masoud, Massud, Масуд, مسعود
Rabbani, Rabbanî, Раббани, ربانی
Karzaï, Karzai, Карзай, کرزی
Ghani, Ghanî, Гани, غنی
Haqqani, Hakkani, Хаккани, حقانی
Akhundzada, Akhoundzada, Ахундзада, آخوندزاده
Mottaqi, Muttaqi, Mouttaqi, Муттаки, متقی
Poutine, Putin, Путин, Poutin, پوتین
Lavrov, Lavrow, Лавров, لاوروف
Medvedev, Medvédev, Медведев, مدودف
Aliev, Aliïev, Aliyev, Алиев, Əliyev, علی‌اف
Pachinian, Pashinyan, Пашинян, Pachinyan
Erdogan, Erdoğan, Эрдоган, Ердоған, اردوغان
Orazbekov, Orazbékov, Оразбеков, Orazbekow
Sagintaïev, Sagintayev, Сагинтаев, Сағынтаев
Abdrakhmanov, Abdrahmanov, Абдрахманов, Äbdirahmanov
Tleouberdi, Tleuberdi, Тлеуберди, Тілеуберді
Nourtleou, Nurtleu, Нуртлеу, Nurtileu
Koulbaïev, Kulbaev, Кулбаев, Kulbayev
Sariev, Sariyev, Сариев, Sarïev
Kazakbaïev, Kazakbaev, Казакбаев, Kazakbayev
Kouloubaïev, Kulubaev, Kulubayev, Кулубаев
Djekchenkoulov, Jekshenkulov, Жекшенкулов, Djekshenkulov
Mouhriddine, Mukhriddin, Muhriddin, Мухриддин
Aslov, Aslow, Аслов, Aslof
Zarifi, Zarifî, Зарифи, Зарифӣ, ظریفی
Meredov, Meredow, Мередов, Mérédov
Rachid, Rashid, Raşit, Рашид, رشید
Tachkent, Tashkent, Toshkent, Ташкент, Тошкент, تاشکند
Samarcande, Samarkand, Samarqand, Самарканд, Самарқанд, سمرقند
Boukhara, Bukhara, Buxoro, Бухара, Бухоро, بخارا
Khiva, Xiva, Хива, Khivâ, خیوه
Andijan, Andijon, Andidjan, Андижан, Андижон
Namangan, Namangân, Наманган, نمنگان
Kokand, Qoʻqon, Kokan, Коканд, Қӯқанд
Termez, Termiz, Термез, Тирмиз, ترمذ
Navoï, Navoi, Navoiy, Навои, Навоий
Karchi, Qarshi, Karshi, Карши, Қарши
Jizzakh, Djizak, Jizzax, Джизак, Жиззах
Ourguentch, Urgench, Urganch, Ургенч, Урганч
Douchanbé, Dushanbe, Douchambé, Душанбе, دوشنبه
Khorog, Khorugh, Xorugh, Хорог, Хоруғ
Mourghab, Murghab, Murgab, Мургаб, Мурғоб
Vakhch, Vakhsh, Vaxsh, Вахш, وخش
Rogoun, Rogun, Roghun, Рогун, Роғун
Nourek, Nurek, Norak, Нурек, Норак
Pendjikent, Panjakent, Penjikent, Пенджикент, Панҷакент
Istaravchan, Istaravshan, Истаравшан, Istarawshan
Garm, Gharm, Гарм, Ғарм
Bichkek, Bishkek, Бишкек, Bişkek, بیشکک
Karakol, Qaraqol, Каракол, Karakoľ
Narin, Naryn, Нарын, Naryne
Talas, Talass, Талас, تالاس
Batken, Batkèn, Баткен, باتکن
Uzguen, Uzgen, Özgön, Узген, Өзгөн
Tokmok, Tokmak, Токмок, Токмак
Koumtor, Kumtor, Kumtör, Кумтор, Кумтөр
Dordoï, Dordoi, Dordoy, Дордой
Manas, Manass, Манас, ماناس
Balykchy, Balıkçı, Балыкчы, Balykchi
Issyk, Yssyk, Ysyk, Ысык, Иссык
Almaty, Алматы, Almatı, Almati, آلماتی
Aktobe, Aqtöbe, Aktioubé, Актобе, Ақтөбе
Karaganda, Qaraghandy, Qaragandy, Караганда, Қарағанды
Chymkent, Shymkent, Şymkent, Шымкент
Taraz, Тараз, Tharaz, طراز
Turkestan, Turkistan, Türkistan, Туркестан, Түркістан, ترکستان
Balkhach, Balkhash, Balqash, Балхаш, Балқаш
Baïkonour, Baikonur, Baykonur, Байконур, Байқоңыр, Bayqongyr
Manguistaou, Mangystau, Mañğystau, Мангистау, Маңғыстау
Janaozen, Zhanaozen, Djanaozen, Жанаозен, Жаңаөзен
Tengiz, Tenguiz, Тенгиз, Теңіз
Kachagan, Kashagan, Кашаган, Қашаған, Qashagan
Karatchaganak, Karachaganak, Карачаганак, Қарашығанақ
Pavlodar, Павлодар, Pavlodâr, Pawlodar
Ekibastouz, Ekibastuz, Ekibastūz, Экибастуз, Екібастұз
Khorgos, Khorgas, Qorghas, Хоргос, Қорғас
Dostyk, Dostyq, Достык, Достық
Kourtchatov, Kurchatov, Курчатов, Kurchatow
Zaïssan, Zaisan, Zaysan, Зайсан, Zajsan
Irtych, Irtysh, Ertis, Иртыш, Yrtysh
Tobol, Tobyl, Тобол, Тобыл
Mary, Мары, Mari, Marı
Dachogouz, Dashoguz, Daşoguz, Дашогуз
Balkanabat, Балканабат, Balkanabad, Balqanabat
Garabogaz, Karabogaz, Гарабогаз, Карабогаз
Galkynych, Galkynysh, Galkynyş, Галкыныш
Arkadag, Arkadagh, Аркадаг, ارکاداغ
Kaboul, Kabul, Кабул, Kâboul, کابل
Kandahar, Qandahar, Кандагар, Кандаҳар, قندهار
Koundouz, Kunduz, Кундуз, Qunduz, کندز
Faïzabad, Fayzabad, Faizabad, Файзабад, فیض‌آباد
Badakhchan, Badakhshan, Бадахшан, Badaxshon, Бадахшон, بدخشان
Balkh, Балх, Balx, بلخ
Ghazni, Gazni, Газни, غزنی
Jalalabad, Djalalabad, Джалалабад, جلال‌آباد
Nangarhar, Нангархар, Nangarhâr, ننگرهار
Pandjchir, Panjshir, Панджшер, Панҷшер, پنجشیر
Wakhan, Vakhan, Вахан, Vaxon, واخان
Takhar, Tahar, Тахар, Takhâr, تخار
Kazatomprom, Казатомпром, Kazatomprome, Qazatomprom
Samrouk, Samruk, Самрук, Самұрық
Karakoum, Karakum, Garagum, Каракум, Qaraqum
Kyzylkoum, Kyzylkum, Qizilqum, Кызылкум, Қизилқум
Pamir, Памир, Pomir, Помир, پامیر
Altaï, Altai, Altay, Алтай, آلتای
Karakorum, Karakoroum, Qaraqorum, Каракорум
Alaï, Alai, Alay, Алай, Alaj
Tchou, Chu, Chui, Чу, Чуй
Zeravchan, Zeravshan, Zarafshon, Зеравшан, Зарафшон
Piandj, Panj, Pyanj, Пяндж, پنج
Sarez, Sarèz, Сарез, سرز
Aïdarkoul, Aydarkul, Aidarkul, Айдаркуль, Aydarkoʻl
Charyn, Sharyn, Чарын, Шарын
Medeo, Medeu, Медео, Медеу
Ouïghour, Uyghur, Uighur, Уйгур, Ұйғыр
Doungane, Dungan, Дунган, Düngan
Talibans, Taliban, Талибан, طالبان
Basmatchi, Basmachi, Басмачи, Bosmachi
`
  .trim()
  .split('\n')
  .map((line) => [...new Set(line.split(', '))]);
