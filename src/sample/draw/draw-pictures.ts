import { chartAral } from './chart-aral.ts';
import { chartDams } from './chart-dams.ts';
import { chartPeaks } from './chart-peaks.ts';
import { chartRemittances } from './chart-remittances.ts';
import { chartUranium } from './chart-uranium.ts';
import { feltBorder, feltPanels, feltRose } from './felt.ts';
import { ikat } from './ikat.ts';
import { dombra, dutar, komuz, lutesTrio } from './instruments.ts';
import { leopard } from './leopard.ts';
import { tilesOfLetters } from './letters.ts';
import { mapAral } from './map-aral.ts';
import { mapBalkhash } from './map-balkhash.ts';
import { mapCanal } from './map-canal.ts';
import { mapCasa } from './map-casa.ts';
import { mapCaspian } from './map-caspian.ts';
import { mapCorridor } from './map-corridor.ts';
import { mapFerghana } from './map-ferghana.ts';
import { mapIsland } from './map-island.ts';
import { mapMigrations } from './map-migrations.ts';
import { mapPolygon } from './map-polygon.ts';
import { mapRegion } from './map-region.ts';
import { mapRivers } from './map-rivers.ts';
import { mapWakhan } from './map-wakhan.ts';
import { apples } from './ornament-apples.ts';
import { avantGarde } from './ornament-avant-garde.ts';
import { cotton } from './ornament-cotton.ts';
import { capital } from './scene-capital.ts';
import { containers } from './scene-containers.ts';
import { crater } from './scene-crater.ts';
import { desks } from './scene-desks.ts';
import { glacier } from './scene-glacier.ts';
import { horse } from './scene-horse.ts';
import { launch } from './scene-launch.ts';
import { minarets } from './scene-minarets.ts';
import { plov } from './scene-plov.ts';
import { portal } from './scene-portal.ts';
import { plough } from './scene-plough.ts';
import { porthole } from './scene-porthole.ts';
import { saxaul } from './scene-saxaul.ts';
import { train } from './scene-train.ts';
import { wheat } from './scene-wheat.ts';
import { yurt } from './scene-yurt.ts';
import { schemeCaravanserai } from './scheme-caravanserai.ts';
import { schemeGauge } from './scheme-gauge.ts';
import { schemeGoals } from './scheme-goals.ts';
import { schemeSarez } from './scheme-sarez.ts';
import { schemeScripts } from './scheme-scripts.ts';
import { schemeSextant } from './scheme-sextant.ts';
import { schemeSquare } from './scheme-square.ts';
import { schemeTremor } from './scheme-tremor.ts';
import { starTiles, suzani } from './tiles.ts';
import { writePictures } from './write-pictures.ts';

await writePictures([mapRegion, mapAral, mapRivers, mapCanal, mapCorridor, mapMigrations]);
await writePictures([chartAral, chartDams, chartPeaks, chartRemittances, chartUranium]);
await writePictures([schemeCaravanserai, schemeGauge, schemeScripts, schemeSextant, tilesOfLetters]);
await writePictures([feltPanels, feltBorder, feltRose, starTiles, suzani]);
await writePictures([yurt, portal, launch, glacier, wheat]);
await writePictures([mapPolygon, mapBalkhash, mapCaspian, mapIsland, mapFerghana, mapCasa, mapWakhan]);
await writePictures([schemeSarez, schemeSquare, schemeTremor, schemeGoals]);
await writePictures([cotton, apples, ikat, avantGarde, dombra, komuz, dutar, lutesTrio]);
await writePictures([
  saxaul,
  crater,
  minarets,
  train,
  containers,
  desks,
  porthole,
  plov,
  leopard,
  horse,
  plough,
  capital,
]);
