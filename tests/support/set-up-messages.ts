/** Vitest's setup of every test outside an extension. */
import { answerMessages } from './answer-messages.ts';

answerMessages();
