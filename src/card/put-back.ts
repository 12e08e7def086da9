/**
 * Some pages take away what they have not made themselves. What is ours is put back, but a page that keeps at it wins:
 * two that never give way would freeze it.
 */
const mostTries = 5;
/** In ms. */
const within = 2_000;

/** @returns whether to put it back once more, asked at `time` in ms */
export function createPutBack(): (time: number) => boolean {
	let tries: number[] = [];
	return (time) => {
		tries = [...tries.filter((each) => time - each < within), time];
		return tries.length <= mostTries;
	};
}
