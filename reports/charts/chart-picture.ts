import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { init, type EChartsOption } from 'echarts';

/** A chart as a picture, and how large it is printed, in pixels of 96 to the inch. */
export interface ChartPicture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The letters of Times New Roman, Vietnamese ones among them, under a licence that lets them travel with the package. */
const FONT = 'Tinos';
const files = ['400Regular/Tinos_400Regular.ttf', '700Bold/Tinos_700Bold.ttf'];
/** Three dots for each pixel: 288 to the inch on paper. */
const ZOOM = 3;
/** Shades that stay apart on a grey printer. */
export const greys = ['#222222', '#8c8c8c', '#d9d9d9'] as const;

/** Draws a chart without a browser and without fonts of the machine: the same chart is the same bytes everywhere. */
export function chartPicture(option: EChartsOption, width: number, height: number): ChartPicture {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, color: [...greys], textStyle: { fontFamily: FONT, fontSize: 13 }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const picture = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT },
    fitTo: { mode: 'zoom', value: ZOOM },
    background: '#ffffff',
  });
  return { png: picture.render().asPng(), width, height };
} // prettier-ignore

function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return files.map((file) => resolve(`@expo-google-fonts/tinos/${file}`));
}
