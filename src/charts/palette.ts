import type { Scale } from '../model/event.ts';

/** How one scale looks everywhere: colour and shape together, so that neither carries it alone. */
export interface ScaleLook {
  readonly colour: string;
  /** For words: at least 5:1 on white, which the fill of the provincial scale does not reach. */
  readonly textColour: string;
  readonly shape: 'triangle-up' | 'square' | 'circle';
}

/** Least CIEDE2000 between two is 38, 31 with a colour-vision deficiency (Machado 2009), 13 in grey. */
export const scaleLooks: Readonly<Record<Scale, ScaleLook>> = {
  regional: { colour: '#1F3566', textColour: '#1F3566', shape: 'triangle-up' },
  provincial: { colour: '#4099B0', textColour: '#1F6F86', shape: 'square' },
  intercity: { colour: '#B8480F', textColour: '#B8480F', shape: 'circle' },
};

/** Neutrals of the panel, on white. */
export const ink = {
  text: '#1C1D1B',
  second: '#4E504C',
  faint: '#666863',
  mark: '#B4B5AF',
  line: '#8A8D87',
  hairline: '#DEDEDA',
  ground: '#FFFFFF',
} as const;

/** Grounds of phases, earliest first; the latest is white however many there are. */
export function phaseGround(index: number, count: number): string {
  const fromLast = count - 1 - index;
  if (fromLast === 0) return ink.ground;
  return fromLast % 2 === 1 ? '#F8F8F6' : '#EFEFEC';
}

/** The font of the PNG first, then what people have. */
export const fontFamily =
  '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** Sizes in pixels at any width: 9.5 is the least that reads at 600. */
export const fontSize = { small: 9.5, body: 10.5, strong: 11.5, lane: 13, title: 15 } as const;

/** Weight of headings; the bold face of the font. */
export const BOLD = 700;

/** What a chart of themes sets off, strongest first; all else is grey. */
export const emphasisLooks = [
  { fill: '#6A4C93', textColour: '#FFFFFF' },
  { fill: '#B39BCB', textColour: '#1C1D1B' },
] as const;
