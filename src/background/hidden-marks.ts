/** Hides the marks of one tab, or shows them again, and has its page follow at once. */
import { areMarksHidden, keepMarksHidden } from '../settings/hidden-marks.ts';
import { tellPage } from './tell-pages.ts';

/** @throws where the browser refuses to store */
export async function showMarks(tab: number, areShown: boolean): Promise<void> {
	if ((await areMarksHidden(tab)) !== areShown) return;
	await keepMarksHidden(tab, !areShown);
	await tellPage(tab);
}
