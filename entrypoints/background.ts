import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from '../src/background/answer-pages.ts';
import { forwardCommands } from '../src/background/commands.ts';
import { keepUp } from '../src/background/keep-up.ts';
import { startInOpenPages } from '../src/background/lens-scripts.ts';
import { answerMenus, createMenus } from '../src/background/menus.ts';
import { endSnoozeOnTime } from '../src/background/snooze-end.ts';
import { welcomeNewReaders } from '../src/background/welcome.ts';

export default defineBackground(() => {
	// A background ends with its process.
	const { signal } = new AbortController();
	answerPages();
	forwardCommands();
	answerMenus();
	welcomeNewReaders();
	keepUp(signal);
	endSnoozeOnTime(signal);
	void createMenus();
	void startInOpenPages();
});
