/** A page's side of the reports that a popup follows. Apart from the popup's, for every frame carries it. */
import { browser, type Runtime } from '../webextension/browser.ts';
import type { FrameReport } from './messages.ts';
import { reportPortName } from './report-port.ts';

export interface PageReporter {
	/** Sends the newest report to each popup. */
	send(): void;
	/** Whether a popup is open on this page. */
	readonly isFollowed: boolean;
}

/** Sends `current()` to each popup that connects, and tells `onFollowed` of it. */
export function reportPage(current: () => FrameReport, onFollowed: () => void, signal: AbortSignal): PageReporter {
	const ports = new Set<Runtime.Port>();
	const onConnect = (port: Runtime.Port) => {
		if (port.name !== reportPortName) return;
		ports.add(port);
		port.onDisconnect.addListener(() => ports.delete(port));
		port.postMessage(current());
		onFollowed();
	};
	browser.runtime.onConnect.addListener(onConnect);
	signal.addEventListener(
		'abort',
		() => {
			// Nothing arrives from an extension that is gone, and Chromium lets nobody speak to it.
			if (browser.runtime?.id !== undefined) {
				browser.runtime.onConnect.removeListener(onConnect);
				for (const port of ports) port.disconnect();
			}
			ports.clear();
		},
		{ once: true },
	);
	return {
		send() {
			if (ports.size === 0) return;
			const report = current();
			for (const port of ports) port.postMessage(report);
		},
		get isFollowed() {
			return ports.size > 0;
		},
	};
}
