import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from '../src/background/answer-pages.ts';
import { forwardCommands } from '../src/background/commands.ts';

export default defineBackground(() => {
	answerPages();
	forwardCommands();
});
