import type { Choice, Model } from '../sense-ranking/model.ts';

/** One feature a line, so that a change of the weights can be read as a diff. */
export function writeModel(model: Model): string {
	const choices = (each: Record<string, Choice>) =>
		`{${Object.entries(each)
			.map(([name, choice]) => `\n    ${JSON.stringify(name)}: ${writeChoice(choice)}`)
			.join(',')}\n  }`;
	return [
		'{',
		`  "version": ${model.version},`,
		`  "trainedOn": ${JSON.stringify(model.trainedOn)},`,
		`  "groups": ${choices(model.groups)},`,
		`  "senses": ${choices(model.senses)}`,
		'}\n',
	].join('\n');
}

function writeChoice({ outcomes, temperature, bias, weights }: Choice): string {
	const rows = Object.entries(weights).map(([name, row]) => `\n        ${JSON.stringify(name)}: ${JSON.stringify(row)}`);
	return `{
      "outcomes": ${JSON.stringify(outcomes)},
      "temperature": ${temperature},
      "bias": ${JSON.stringify(bias)},
      "weights": {${rows.join(',')}
      }
    }`;
}
