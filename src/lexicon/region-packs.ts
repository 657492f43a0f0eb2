import jingJinJiNames from './regions/jing-jin-ji/gazetteer.json' with { type: 'json' };
import jingJinJiGoals from './regions/jing-jin-ji/goals.json' with { type: 'json' };
import jingJinJiPapers from './regions/jing-jin-ji/papers.json' with { type: 'json' };
import jingJinJiRegion from './regions/jing-jin-ji/region.json' with { type: 'json' };
import jingJinJiUnits from './regions/jing-jin-ji/units.json' with { type: 'json' };
import yangtzeRiverDeltaNames from './regions/yangtze-river-delta/gazetteer.json' with { type: 'json' };
import yangtzeRiverDeltaPapers from './regions/yangtze-river-delta/papers.json' with { type: 'json' };
import yangtzeRiverDeltaRegion from './regions/yangtze-river-delta/region.json' with { type: 'json' };
import yangtzeRiverDeltaUnits from './regions/yangtze-river-delta/units.json' with { type: 'json' };

/** The files of one pack as they stand in its folder, still to be checked. */
export interface PackFiles {
  /** `region.json` */
  readonly region: unknown;
  /** `units.json` */
  readonly units: unknown;
  /** `gazetteer.json` */
  readonly names: unknown;
  /** `papers.json` */
  readonly papers: unknown;
  /** `goals.json`; a pack may be without. */
  readonly goals?: unknown;
}

/** Every pack that this build knows, by the name of its folder. The only code that names one: a pack is added by its files and a line here. */
export const regionPacks: Readonly<Record<string, PackFiles>> = {
  'jing-jin-ji': {
    region: jingJinJiRegion,
    units: jingJinJiUnits,
    names: jingJinJiNames,
    papers: jingJinJiPapers,
    goals: jingJinJiGoals,
  },
  'yangtze-river-delta': {
    region: yangtzeRiverDeltaRegion,
    units: yangtzeRiverDeltaUnits,
    names: yangtzeRiverDeltaNames,
    papers: yangtzeRiverDeltaPapers,
  },
};
