/**
 * Sixty questions about the sample edition as people ask them, judged by hand: after each, articles by the start of
 * their titles, with 3 for what it asks about, 2 for what answers it too, 1 for what touches it.
 */
export const judgedQuestions = `
mer d'Aral | Mer d’Aral, anatomie 3 | Planter le fond 3 | Aralsk-7 2
pourquoi la mer d’Aral a disparu | Mer d’Aral, anatomie 3 | Planter le fond 2 | Aralsk-7 1
saxaoul | Planter le fond 3
partage de l'eau entre amont et aval | Amou-Daria, Syr-Daria 3
Amou-Daria | Amou-Daria, Syr-Daria 3 | Qosh Tepa 3 | Amu Darya 2
canal Qosh Tepa | Qosh Tepa 3
glaciers du Pamir | Glaciers 3 | Sarez, le lac 1
fonte des glaces | Glaciers 3
essais nucléaires au Kazakhstan | Semipalatinsk, le 3 | Semipalatinsk: the 2
uranium | Kazakhstan, le géant 3
gazoduc turkmène | Turkménistan, beaucoup 3
séisme de Tachkent | Tachkent 1966 3
métro de Tachkent | Tachkent 1966 3
coton travail forcé | Ouzbékistan : comment 3
école des filles afghanes | Afghanistan, l’école 3 | Afghanistan: school 2
panthère des neiges | La panthère 3 | The snow 2
épopée de Manas | Manas, le poème 3 | Манас – чети 2
cheval turkmène | Akhal-téké 3
recette du plov | Le plov 3 | Оши палав 1
fête de Norouz | Navrouz 3
algorithme et algèbre | Al-Khwarizmi 3 | Al-Xorazmiy 1
observatoire d'Oulough Beg | Oulough Beg 3 | Улугбек 2
travailleurs migrants tadjiks en Russie | Partir travailler 3
OTSC et OCS | OTSC, OCS, UEEA 3
frontière de la vallée de Ferghana | Vallée de Ferghana 3 | Qui étaient 1
Aral Sea | Mer d’Aral, anatomie 3 | Planter le fond 3 | Aralsk-7 2
snow leopard | The snow 3 | La panthère 2
Amu Darya water sharing | Amu Darya 3 | Amou-Daria 2
girls school Afghanistan | Afghanistan: school 3 | Afghanistan, l’école 1
nuclear test site | Semipalatinsk: the 3
Semipalatinsk | Semipalatinsk: the 3 | Semipalatinsk, le 3
electricity in winter | Amu Darya 3
camera traps | The snow 3
Soviet bombs steppe | Semipalatinsk: the 3
Ulugh Beg | Oulough Beg 3 | Улугбек 3
Tashkent earthquake | Tachkent 1966 3
Baikonur | Baïkonour 3 | De Tachkent 2
CSTO | OTSC, OCS, UEEA 3
Herat | Hérat 3 | هرات 3
Nowruz | Navrouz 3
buzkashi | Kok-borou 3
Lake Balkhash | Balkhach, un lac 3 | Балхаш 3
Nukus museum | Noukous 3 | Нукус 3
Аральское море | Mer d’Aral, anatomie 3 | Planter le fond 3 | Aralsk-7 2
озеро Балхаш | Балхаш 3 | Balkhach, un lac 2
Сарезское озеро | Сарез 3 | Sarez, le lac 2
землетрясение на Памире | Сарез 3
музей в Нукусе | Нукус 3 | Noukous 1
обсерватория Улугбека | Улугбек 3 | Oulough Beg 1
звёздный каталог | Улугбек 3
снежный барс | La panthère 3 | The snow 3
Каракалпакстан | Нукус 3 | Noukous 2 | Mer d’Aral, anatomie 2 | Planter le fond 2 | Aralsk-7 2
картины, которые нельзя было видеть | Нукус 3
Семипалатинск | Semipalatinsk, le 3 | Semipalatinsk: the 3
Ташкент | Tachkent 1966 3 | De Tachkent 2
ОДКБ | OTSC, OCS, UEEA 3
Кош-Тепа | Qosh Tepa 3
Байконур | Baïkonour 3 | De Tachkent 2
внук Тамерлана | Улугбек 3 | Oulough Beg 2
плов | Le plov 3 | Оши палав 2
`
  .trim()
  .split('\n')
  .map((line) => {
    const [question = '', ...judged] = line.split(' | ');
    const grades = judged.map((each): [string, number] => [each.slice(0, -2), Number(each.slice(-1))]);
    return { question, grades: new Map(grades) };
  });
