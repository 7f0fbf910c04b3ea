/**
 * JMH benchmarks of the engine's kernels, in the kernels' own package because those are not public.
 *
 * <p>In: random vectors. Out: nanoseconds for each call, of the kernels and of their scalar twins.
 */
package readalike.engine.taste;
