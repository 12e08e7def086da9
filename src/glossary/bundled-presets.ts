/** The presets as the extension ships them, checked at build like the terms. */
import presets from '../../data/presets.json';
import type { Preset } from './presets.ts';

export const bundledPresets: readonly Preset[] = presets;
