import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from '../src/background/answer-pages.ts';
import { forwardCommands } from '../src/background/commands.ts';
import { startInOpenPages } from '../src/background/lens-scripts.ts';

export default defineBackground(() => {
	answerPages();
	forwardCommands();
	void startInOpenPages();
});
