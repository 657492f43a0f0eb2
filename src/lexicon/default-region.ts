/** The region of the study, where nobody chose another; apart from the packs, which take time to load. */
export const defaultRegion = 'jing-jin-ji';
