/** Organisations, companies, accords and their acronyms, and words of the region that presses write differently. */
export const aliasBodies = `
Organisation du traité de sécurité collective, Collective Security Treaty Organization, Организация Договора о коллективной безопасности, OTSC, CSTO, ОДКБ
Organisation de coopération de Shanghai, Shanghai Cooperation Organisation, Шанхайская организация сотрудничества, OCS, SCO, ШОС
Union économique eurasiatique, Eurasian Economic Union, Евразийский экономический союз, UEEA, EAEU, ЕАЭС
Communauté des États indépendants, Commonwealth of Independent States, Содружество Независимых Государств, CEI, CIS, СНГ
Organisation des États turciques, Organization of Turkic States, Организация тюркских государств, OET, OTS, ОТГ, ТМҰ, TDT
Organisation des Nations unies, United Nations, Организация Объединённых Наций, ONU, UN, ООН
Organisation du traité de l'Atlantique Nord, OTAN, NATO, НАТО
Organisation pour la sécurité et la coopération en Europe, OSCE, ОБСЕ, ЕҚЫҰ
Organisation de coopération économique, Economic Cooperation Organization, ОЭС
Banque européenne pour la reconstruction et le développement, BERD, EBRD, ЕБРР
Banque asiatique de développement, Asian Development Bank, Азиатский банк развития, BAD, BAsD, ADB, АБР
Banque asiatique d'investissement pour les infrastructures, AIIB, BAII, АБИИ
Banque islamique de développement, Islamic Development Bank, Исламский банк развития, IsDB, BID, ИБР
Banque eurasiatique de développement, Eurasian Development Bank, Евразийский банк развития, EDB, BED, ЕАБР
Fonds monétaire international, International Monetary Fund, FMI, IMF, МВФ, ХВҚ
Organisation mondiale de la santé, World Health Organization, OMS, WHO, ВОЗ
Organisation mondiale du commerce, World Trade Organization, OMC, WTO, ВТО
Organisation internationale pour les migrations, International Organization for Migration, OIM, IOM, МОМ
Haut-Commissariat pour les réfugiés, UNHCR, HCR, УВКБ
Programme des Nations unies pour le développement, PNUD, UNDP, ПРООН
Agence internationale de l'énergie atomique, AIEA, IAEA, МАГАТЭ
Agence française de développement, AFD
Cour pénale internationale, International Criminal Court, CPI, ICC, МУС
Organisation de la coopération islamique, Organisation of Islamic Cooperation, Организация исламского сотрудничества, OCI, OIC, ОИС, ИЫҰ
Astana International Financial Centre, Международный финансовый центр «Астана», AIFC, МФЦА, AIX, АХҚО
UzAuto, УзАвто, Uzavtosanoat, Узавтосаноат
UNESCO, ЮНЕСКО, Unesco
UNICEF, ЮНИСЕФ
OPEP, OPEC, ОПЕК
OPEP+, ОПЕК+
G7, Большая семёрка
BRICS, БРИКС
Fonds international de sauvetage de la mer d'Aral, IFAS, FISA, МФСА
Union européenne, European Union, Евросоюз, Европейский союз, UE, EU, ЕС
Commission européenne, European Commission, Еврокомиссия
Parlement européen, European Parliament, Европарламент
Conseil de l'Europe, Council of Europe, Совет Европы
Conseil de coopération du Golfe, Gulf Cooperation Council, CCG, GCC, ССАГПЗ
Conférence sur l'interaction et les mesures de confiance en Asie, CICA, СВМДА, АӨСШК
Amnesty International, Международная амнистия
Human Rights Watch, HRW, Хьюман Райтс Вотч
Reporters sans frontières, Reporters Without Borders, RSF, Репортёры без границ
Radio Free Europe, Radio Liberty, RFE/RL, Радио Свобода, Радио Азаттык, Azattyk, Азаттық, Ozodlik, Озодлик, Ozodi, Озоди
Transparency International, Трансперенси Интернешнл
Amanat, Аманат, Nour-Otan, Nur Otan, Нур Отан, Нұр Отан
Parti de la renaissance islamique, Islamic Renaissance Party, ПИВТ, IRPT, PRIT, ҲНИТ
Choix démocratique du Kazakhstan, Democratic Choice of Kazakhstan, ДВК, DVK, QDT, ҚДТ
Hizb ut-Tahrir, Hizb al-Tahrir, Хизб ут-Тахрир, Ҳизб ут-Таҳрир, حزب التحریر
Mouvement islamique d'Ouzbékistan, Islamic Movement of Uzbekistan, MIO, IMU, ИДУ
État islamique au Khorassan, Islamic State Khorasan, ISKP, ISIS-K, EI-K, ИГ-Хорасан, Вилаят Хорасан, داعش خراسان
État islamique, Islamic State, ИГИЛ, Daech, Daesh, ISIS, داعش
Al-Qaïda, al-Qaeda, Аль-Каида, Ал-Қоида, القاعده
Talibans, Taliban, Талибан, Tolibon, Толибон, طالبان
KNB, КНБ, ҰҚК, Comité de sécurité nationale, Комитет национальной безопасности, National Security Committee
GKNB, ГКНБ, УКМК, UKMK
KGB, КГБ
FSB, ФСБ
KTJ, KTZ, КТЖ, ҚТЖ, Kazakhstan Temir Joly, Kazakhstan Temir Zholy, Казахстан темир жолы, Қазақстан темір жолы
KazMounaïGaz, KazMunayGas, KazMunaiGas, КазМунайГаз, ҚазМұнайГаз, KMG, КМГ, ҚМГ
KazTransOil, КазТрансОйл, ҚазТрансОйл
KEGOC, КЕГОК
KazAtomProm, Kazatomprom, Казатомпром, Қазатомөнеркәсіп
Samrouk-Kazyna, Samruk-Kazyna, Самрук-Казына, Самұрық-Қазына
Air Astana, Эйр Астана
Uzbekistan Airways, Узбекистон хаво йуллари, Oʻzbekiston havo yoʻllari
Uzbekneftegaz, Ouzbekneftegaz, Узбекнефтегаз, Oʻzbekneftgaz
Navoï NGMK, NKMK, Навоийский горно-металлургический комбинат, НГМК, Navoi Mining
Türkmengaz, Turkmengaz, Туркменгаз
Gazprom, Газпром
Rosatom, Росатом
Loukoïl, Lukoil, Лукойл
Rosneft, Роснефть
CNPC, КННК, China National Petroleum Corporation
TotalEnergies, Тоталь
Caspian Pipeline Consortium, CPC, КТК, Consortium du pipeline caspien
Talco, TALCO, ТАЛКО, Tadaz, ТадАЗ
Barqi Tojik, Барки Точик, Барқи Тоҷик
Kyrgyzaltyn, Кыргызалтын
TAPI, ТАПИ
CASA-1000, КАСА-1000
Transcaspien, Trans-Caspian, Транскаспийский, TITR, ТМТМ, corridor médian, Middle Corridor, Срединный коридор
Nouvelles routes de la soie, Belt and Road Initiative, Один пояс один путь, BRI, Ceinture et Route, Бір белдеу бір жол
Route de la soie, Silk Road, Шёлковый путь, Жібек жолы, Ipak yoʻli, Жибек жолу, راه ابریشم
Douma, Duma, Дума
Majilis, Mazhilis, Мажилис, Мәжіліс, Mäjilis
Jogorkou Kenech, Jogorku Kenesh, Zhogorku Kenesh, Жогорку Кенеш
Oliy Majlis, Олий Мажлис, Олий Мажлиси
Majlisi Oli, Маджлиси Оли, Маҷлиси Олӣ
Mejlis, Меджлис, Mejlisi
Kouroultaï, Kurultai, Qurultay, Курултай, Құрылтай, Qurultoy
akim, әкім, аким, äkim
hokim, хоким, khokim, ҳоким
akyn, aqyn, акын, ақын
aksakal, aqsaqal, аксакал, ақсақал, oqsoqol
mahalla, махалля, маҳалла
aoul, aul, аул, ауыл, auyl, ayil, айыл
kichlak, kishlak, кишлак, qishloq, қишлоқ
jaïlo, jailoo, zhailau, джайлоо, жайлоо, жайлау
koumys, koumis, kumis, kymyz, кумыс, қымыз, кымыз, qimiz
dombra, dombyra, домбра, домбыра
komouz, komuz, комуз
kalpak, qalpaq, калпак, қалпақ
chyrdak, shyrdak, ширдак, шырдак
parandja, paranja, паранджа
bouzkachi, buzkashi, bozkachi, бузкаши, kokpar, kök-börü, кокпар, көкпар, кок-бору, көк бөрү, ulaq, بزکشی
saxaoul, saxaul, saksaul, саксаул, сексеуіл
saïga, saiga, сайгак, ақбөкен, сайга
bazar, bazaar, базар, bozor, бозор, بازار
medressa, madrasa, médersa, медресе, мадраса, madrasah, مدرسه
mosquée, mosque, мечеть, masjid, мешіт, مسجد
ramadan, Рамадан, рамазан, Ramazan, رمضان
Kourban-Aït, Kurban Bayram, Курбан-айт, Құрбан айт, Qurbon hayiti, Aïd al-Adha, Eid al-Adha, عید قربان
`;
