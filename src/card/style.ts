import pieces from '../ui/pieces.css?inline';
import tokens from '../ui/tokens.css?inline';
import actionRow from './action-row.css?inline';
import arrow from './arrow.css?inline';
import card from './card.css?inline';
import otherSenses from './other-senses.css?inline';
import pinnedCard from './pinned-card.css?inline';
import senseView from './sense-view.css?inline';

/** The card's whole style, as one sheet for its shadow root. A page's content security policy does not apply to it. */
export function createCardSheet(): CSSStyleSheet {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync([tokens, pieces, card, arrow, senseView, otherSenses, actionRow, pinnedCard].join('\n'));
	return sheet;
}
