/** Runs in a page that the built extension works in, or in the same page without it. */
import './card-time.ts';
import './change-page.ts';
import './gaps.ts';
import './hold-marks.ts';
