import type { IsoDate } from '../model/time.ts';

/** A city-level unit of a region: a node of its maps. */
export interface RegionCity {
  /** Six-digit GB/T 2260 code. */
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Short forms for tight places: 京 and BJ. */
  readonly short: { readonly zh: string; readonly en: string };
  /** Code of the province it belongs to; its own for a municipality. */
  readonly province: string;
  /** Degrees, WGS84. */
  readonly lon: number;
  readonly lat: number;
  /** Column and row on the tile grid. */
  readonly tile: readonly [number, number];
  /** Where a map puts the name so that names do not meet. */
  readonly labelSide: { readonly zh: LabelSide; readonly en: LabelSide };
  /** The first day the unit exists, where that matters. */
  readonly since?: IsoDate;
  /** The city whose node it joins when a map merges it (Xiong'an into Baoding). */
  readonly mergesInto?: string;
}

export type LabelSide = 'left' | 'right' | 'top' | 'bottom';

/** A stretch of time of the study; half-open. */
export interface Phase {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** What the maps and counts need to know of a region; a pack is data, never code. */
export interface Region {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Provincial units in the order that figures use. */
  readonly provinces: readonly {
    readonly code: string;
    readonly name: { zh: string; en: string };
    readonly short: { zh: string; en: string };
  }[];
  readonly cities: readonly RegionCity[];
  /** The city that distances and bearings start from. */
  readonly centre: string;
  /** Pairs of cities with a common boundary, Xiong'an's neighbours too; absent when the pack does not say. */
  readonly borders?: readonly (readonly [string, string])[];
  readonly phases: readonly Phase[];
  /** Where the data come from. */
  readonly sources: readonly string[];
}
