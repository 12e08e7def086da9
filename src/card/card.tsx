import { Component, type ComponentChildren, createRef } from 'preact';
import type { Glossary } from '../glossary/glossary.ts';
import type { SenseLabel } from '../glossary/schema.ts';
import { interfaceDirection, interfaceLanguage } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import { ActionRow, type ActionRowProps } from './action-row.tsx';
import { type CardActions, noGroup } from './actions.ts';
import { copyText } from './clipboard.ts';
import type { CardContent } from './content.ts';
import { copiedText } from './copied-text.ts';
import { OtherSenses } from './other-senses.tsx';
import { isDecided, SenseView } from './sense-view.tsx';

export interface CardProps {
	readonly glossary: Glossary;
	readonly content: CardContent;
	readonly actions: CardActions;
	/** Parts that the reader wants left out. */
	readonly hiddenParts?: readonly string[];
	/** Given for a card that is pinned. */
	readonly pinned?: PinnedParts;
	/** Called with the card once it is drawn, and with `undefined` when it goes. */
	readonly onHeld?: (card: Pick<Card, 'closePart'> | undefined) => void;
}

/** What a pinned card has besides: a grip to move it by, a foot of its own, and all but the answer folded away. */
interface PinnedParts {
	readonly isFolded: boolean;
	readonly grip: ComponentChildren;
	readonly foot: ComponentChildren;
}

interface CardState {
	/** `choice` lists the other groups to choose from. */
	readonly view: 'sense' | 'others' | 'choice';
	/** CSS px, kept from the sense's view while another one is shown, so that nothing moves. */
	readonly height: number | undefined;
	readonly explained: SenseLabel | undefined;
	readonly isMuteOpen: boolean;
	readonly unmarked: ActionRowProps['unmarked'];
	readonly told: string;
}

const asOpened: CardState = { view: 'sense', height: undefined, explained: undefined, isMuteOpen: false, unmarked: undefined, told: '' };

/** The panel with the sense. Its root carries the answer in attributes, for tests and for `npm start`. */
export class Card extends Component<CardProps, CardState> {
	override state = asOpened;
	readonly #root = createRef<HTMLElement>();

	override componentDidMount(): void {
		this.props.onHeld?.(this);
	}

	override componentWillUnmount(): void {
		this.props.onHeld?.(undefined);
	}

	override componentDidUpdate({ content }: CardProps): void {
		if (content !== this.props.content) this.setState(asOpened);
	}

	/** What Escape does first: closes what was opened inside the card. @returns false where nothing was */
	closePart(): boolean {
		const { explained, isMuteOpen, view } = this.state;
		if (explained !== undefined) this.setState({ explained: undefined });
		else if (isMuteOpen) this.#close('mute');
		else if (view !== 'sense') this.#close(view);
		else return false;
		return true;
	}

	#open(change: Partial<CardState>): void {
		this.setState({ ...asOpened, ...change }, () => this.#focus('[data-first]'));
	}

	/** Gives the focus back to the button that opened `part`. */
	#close(part: string): void {
		this.setState({ ...asOpened, unmarked: this.state.unmarked }, () => this.#focus(`[data-opens="${part}"]`));
	}

	/** Called after a press inside the card, which has the focus then. */
	#focus(selector: string): void {
		this.#root.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
	}

	#openView(view: CardState['view']): void {
		this.#open({ view, height: this.#root.current?.getBoundingClientRect().height });
	}

	#choose(group: string): void {
		const { actions, content } = this.props;
		if (group === noGroup) this.#open({ unmarked: 'noUse' });
		else this.setState(asOpened, () => this.#root.current?.focus({ preventScroll: true }));
		void this.#heed(actions.correct(content, group));
	}

	#muteSense(): void {
		const { actions, content } = this.props;
		this.#open({ unmarked: 'muted' });
		void this.#heed(actions.muteSense(content, true));
	}

	#undo(): void {
		const { actions, content } = this.props;
		const { unmarked } = this.state;
		const isOwnChoice = content.correction === 'by-reader';
		this.setState(asOpened, () => this.#focus(`[data-opens="${unmarked === 'muted' ? 'mute' : 'choice'}"]`));
		if (unmarked === 'muted') void this.#heed(actions.muteSense(content, false), unmarked);
		else void this.#heed(isOwnChoice ? actions.correct(content, content.group) : actions.takeBackCorrection(content), unmarked);
	}

	/** Says so where what the reader asked for could not be kept, and goes back to how the word was marked before. */
	async #heed(kept: Promise<boolean>, before?: CardState['unmarked']): Promise<void> {
		if (await kept) return;
		const hadFocus = this.#root.current?.matches(':focus-within');
		this.setState({ isMuteOpen: false, unmarked: before, told: say('card.actions.notKept') }, () => {
			const root = this.#root.current;
			if (hadFocus && !root?.matches(':focus-within')) root?.focus({ preventScroll: true });
		});
	}

	async #copy(): Promise<void> {
		const { content, glossary } = this.props;
		const isCopied = await copyText(copiedText(content, glossary));
		this.setState({ told: isCopied ? say('card.actions.copied') : say('card.actions.notCopied') });
	}

	override render({ glossary, content, actions, hiddenParts = [], pinned }: CardProps, { view, height, explained, ...foot }: CardState) {
		const { word, group, sense, confidence } = content;
		return (
			<section
				ref={this.#root}
				class={pinned ? `card pinned-card${pinned.isFolded ? ' is-folded' : ''}` : 'card'}
				lang={interfaceLanguage()}
				dir={interfaceDirection()}
				role="dialog"
				aria-label={pinned ? say('card.pinned.label', { label: nameOf(content, glossary) }) : nameOf(content, glossary)}
				aria-describedby={view === 'sense' ? 'definition' : undefined}
				tabIndex={-1}
				data-word={word}
				data-group={group}
				data-sense={sense.id}
				data-confidence={confidence.toFixed(4)}
				style={{ blockSize: height === undefined ? '' : `${height}px` }}
			>
				{pinned?.grip}
				{view === 'sense' ? (
					<>
						<SenseView
							glossary={glossary}
							content={content}
							hiddenParts={hiddenParts}
							explained={explained}
							onExplain={(label) => this.setState({ explained: label })}
							onClose={actions.close}
							onOthers={() => this.#openView('others')}
							onTakeBack={() => void this.#heed(actions.takeBackCorrection(content))}
						/>
						{(!hiddenParts.includes('actions') || foot.unmarked) && (
							<ActionRow
								{...foot}
								canCorrect={content.others.length > 0}
								onPin={pinned || !actions.pin ? undefined : () => actions.pin?.(content)}
								onTold={(told) => this.setState({ told })}
								onCorrect={() => this.#openView('choice')}
								onCompare={() => actions.openComparison(content)}
								onCopy={() => void this.#copy()}
								onMuteOpen={(isOpen) => (isOpen ? this.#open({ isMuteOpen: true }) : this.setState({ isMuteOpen: false }))}
								onMuteSense={() => this.#muteSense()}
								onMuteSite={() => void this.#heed(actions.muteSite())}
								onUndo={() => this.#undo()}
							/>
						)}
					</>
				) : (
					<OtherSenses
						glossary={glossary}
						others={content.others}
						onChoose={view === 'choice' ? (chosen) => this.#choose(chosen) : undefined}
						onBack={() => this.#close(view)}
						onClose={actions.close}
					/>
				)}
				{pinned?.foot}
			</section>
		);
	}
}

function nameOf(content: CardContent, glossary: Glossary): string {
	const { word, others } = content;
	const [runnerUp] = others;
	const name = (group: string) => glossary.group(group)?.name ?? group;
	const group = name(content.group);
	return isDecided(content) || !runnerUp
		? say('card.label', { word, group })
		: say('card.labelOfTwo', { word, group, other: name(runnerUp.group) });
}
