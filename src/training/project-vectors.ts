/** Finds the few directions in word vectors that tell senses apart. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Words from which the spread of the vectors is taken: the common ones, which pages are full of. */
const spreadWords = 20_000;

/**
 * Supervised dimension reduction: of all directions of the word vectors, those along which the weights of a model that
 * was fitted to whole vectors do most (a reduced-rank regression, with the weights for targets).
 *
 * @param vectors of common words, all of one length
 * @param weights one row for each outcome and zone, each as long as a vector
 * @returns as many rows as `rank`, which turn a vector into coordinates of unit variance
 */
export function findDirections(vectors: readonly Float32Array[], weights: readonly (readonly number[])[], rank: number): number[][] {
	const spread = new Matrix(vectors.slice(0, spreadWords).map((vector) => Array.from(vector)));
	const covariance = spread.transpose().mmul(spread).div(spread.rows);
	const { root, inverseRoot } = squareRoots(covariance);
	const strength = new Matrix(weights.map((row) => [...row]));
	const inWhitened = root.mmul(strength.transpose().mmul(strength)).mmul(root);
	const eigen = new EigenvalueDecomposition(inWhitened, { assumeSymmetric: true });
	const order = eigen.realEigenvalues.map((value, place) => ({ value, place })).sort((a, b) => b.value - a.value);
	return order.slice(0, rank).map(({ place }) => inverseRoot.mmul(eigen.eigenvectorMatrix.getColumnVector(place)).to1DArray());
}

/** Matrix to the power of 1/2 and of −1/2. */
function squareRoots(covariance: Matrix): { root: Matrix; inverseRoot: Matrix } {
	const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
	const power = (exponent: number) => {
		const diagonal = Matrix.diag(realEigenvalues.map((value) => Math.max(value, 1e-9) ** exponent));
		return eigenvectorMatrix.mmul(diagonal).mmul(eigenvectorMatrix.transpose());
	};
	return { root: power(0.5), inverseRoot: power(-0.5) };
}
