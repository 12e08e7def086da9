import { useEffect, useRef } from 'preact/hooks';

/** Fields in which the key takes back what was typed. */
const textFields = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, [contenteditable]';

/** Ctrl+Z, or Cmd+Z, outside of text fields. */
export function useUndoKey(onUndo: () => void): void {
	const undo = useRef(onUndo);
	undo.current = onUndo;
	useEffect(() => {
		const ending = new AbortController();
		const press = (event: KeyboardEvent) => {
			const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
			if (!isUndo || (event.target instanceof Element && event.target.closest(textFields))) return;
			event.preventDefault();
			undo.current();
		};
		document.addEventListener('keydown', press, { signal: ending.signal });
		return () => ending.abort();
	}, []);
}
