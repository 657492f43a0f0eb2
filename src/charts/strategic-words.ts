import type { CoWordTheme } from '../analysis/focus/co-word-themes.ts';
import type { CorpusFocus, PhaseFocus } from '../analysis/focus/corpus-focus.ts';
import type { Language } from './chart.ts';
import { phaseTitle } from './phase-words.ts';
import { termWord } from './term-words.ts';
import { chartWords } from './words.ts';

/** A single theme has no middle to lie around. */
export const LEAST_THEMES = 2;

type Quadrants = Readonly<Record<CoWordTheme['quadrant'], string>>;

interface StrategicWords {
  readonly title: string;
  readonly subtitle: string;
  readonly quadrants: Quadrants;
  readonly none: string;
  readonly few: string;
  readonly documents: (n: number) => string;
  readonly centrality: string;
  readonly density: string;
  readonly columns: Readonly<
    Record<'phase' | 'theme' | 'terms' | 'centrality' | 'density' | 'quadrant' | 'documents', string>
  >;
}

/** Words of the strategic diagram by language. */
export const strategicWords: Readonly<Record<Language, StrategicWords>> = {
  zh: {
    title: '各阶段主题的战略图：中心度与密度',
    subtitle: '向右：与其他主题联系更多（中心度）；向上：内部联系更紧（密度）；圆面积为文件数',
    quadrants: {
      motor: '动力主题',
      basic: '基础主题',
      niche: '专门主题',
      'emerging-or-declining': '兴起或消退',
    },
    none: '主题过少：没有哪个阶段有两个主题',
    few: '主题过少',
    documents: (n) => `${n} 份文件`,
    centrality: '中心度',
    density: '密度',
    columns: {
      phase: '阶段',
      theme: '主题',
      terms: '词',
      centrality: '中心度',
      density: '密度',
      quadrant: '象限',
      documents: '文件数',
    },
  },
  en: {
    title: 'Strategic diagram of the themes of each phase: centrality and density',
    subtitle:
      'To the right: more ties with other themes (centrality); upwards: closer within (density); area: documents',
    quadrants: {
      motor: 'motor',
      basic: 'basic',
      niche: 'niche',
      'emerging-or-declining': 'emerging or declining',
    },
    none: 'Too few themes: no phase has two',
    few: 'too few themes',
    documents: (n) => (n === 1 ? '1 document' : `${n} documents`),
    centrality: 'centrality',
    density: 'density',
    columns: {
      phase: 'Phase',
      theme: 'Theme',
      terms: 'Terms',
      centrality: 'Centrality',
      density: 'Density',
      quadrant: 'Quadrant',
      documents: 'Documents',
    },
  },
};

/** How themes were found and placed, on how many documents. */
export function strategicCaption(
  { documents, withoutTerm, seed }: CorpusFocus,
  unnamed: number,
  language: Language,
): string {
  const n = documents.length - withoutTerm;
  return language === 'zh'
    ? `中线为该阶段各主题的中位数，两侧各用各的尺度，故各阶段之间位置不可比，数值见表。中心度、密度据 Callon, Courtial & Laville 1991；主题为共词网络的社区，以最常见的词命名，种子 ${seed}。n = ${n} 份谈及产业或政策工具的文件（另有 ${withoutTerm} 份未谈及）${unnamed > 0 ? `；${unnamed} 个主题因无处落笔未标名，见提示与表` : ''}。`
    : `Middle lines: medians of the phase's themes; each side has a scale of its own, so places cannot be compared between phases: see the table. Centrality and density after Callon, Courtial & Laville 1991; themes are communities of the co-word network, named by their most frequent term, seed ${seed}. n = ${n} documents that speak of an industry or instrument (${withoutTerm} more speak of none)${unnamed > 0 ? `; ${unnamed} themes are named in the tooltip and the table only, for want of room` : ''}.`;
}

/** The phases without a diagram; empty when all have one. */
export function thinPhases({ phases }: CorpusFocus, language: Language): string {
  const names = phases.flatMap(({ phase, themes }, i) =>
    themes.themes.length < LEAST_THEMES ? [phaseTitle(phase, i, language)] : [],
  );
  if (names.length === 0) return '';
  const list = names.join(chartWords[language].comma);
  return language === 'zh' ? `主题不足两个，未绘：${list}。` : `Fewer than two themes, not drawn: ${list}.`;
}

/** One sentence of the figure for those who cannot see it. */
export function strategicDescription({ phases }: CorpusFocus, language: Language): string {
  const { title } = strategicWords[language];
  const parts = phases.map(
    (focus, i) => `${phaseTitle(focus.phase, i, language)}${motorThemes(focus, language)}`,
  );
  return language === 'zh' ? `${title}。${parts.join('；')}。` : `${title}. ${parts.join('; ')}.`;
}

function motorThemes({ themes: { themes } }: PhaseFocus, language: Language): string {
  const words = strategicWords[language];
  const motors = themes.filter(({ quadrant }) => quadrant === 'motor');
  const names = motors.map(({ name }) => termWord(name, language)).join(chartWords[language].comma);
  if (themes.length < LEAST_THEMES) return language === 'zh' ? `：${words.few}` : `: ${words.few}`;
  return language === 'zh'
    ? `：${themes.length} 个主题，动力主题为${names || '无'}`
    : `: ${themes.length} themes, motor themes ${names || 'none'}`;
}
