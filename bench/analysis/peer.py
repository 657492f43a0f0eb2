"""The same analysis in pandas, networkx and ruptures. Reads the events from a file, writes one JSON object."""

import itertools
import json
import math
import resource
import sys
import time

import networkx as nx
import numpy as np
import pandas as pd
import ruptures as rpt
from ruptures.base import BaseCost
from scipy import stats

class PoissonCost(BaseCost):
    """2·S·(ln n − ln S), the cost that both sides use."""

    model = "poisson"
    min_size = 1

    def fit(self, signal):
        self.signal = signal.reshape(-1)
        self.sums = np.concatenate([[0], np.cumsum(self.signal)])
        return self

    def error(self, start, end):
        total = self.sums[end] - self.sums[start]
        return 0.0 if total == 0 else 2 * total * (np.log(end - start) - np.log(total))


def evolution(frame):
    frame = frame.assign(year=frame["date"].str[:4].astype(int))
    years = range(frame["year"].min(), frame["year"].max() + 1)

    def counted(column):
        return frame.groupby(["year", column]).size().unstack(fill_value=0).reindex(years, fill_value=0)

    by_scale = counted("scale")
    by_scale = by_scale[sorted(by_scale.columns)]
    by_kind = counted("kind")
    by_kind = by_kind[sorted(by_kind.columns)].cumsum()
    yearly = frame.groupby("year").size().reindex(years, fill_value=0).to_numpy()
    penalty = 3 * np.log(len(yearly))
    found = [
        rpt.Pelt(custom_cost=PoissonCost(), jump=1, min_size=2).fit(yearly.astype(float)).predict(pen=penalty * times)
        for times in (0.5, 0.75, 1, 1.25, 1.5, 2, 3)
    ]
    n = len(yearly)
    s = sum(np.sign(yearly[j] - yearly[i]) for i in range(n) for j in range(i + 1, n))
    ties = pd.Series(yearly).value_counts()
    term = lambda m: m * (m - 1) * (2 * m + 5)
    variance = (term(n) - sum(term(t) for t in ties if t > 1)) / 18
    return {
        "byScale": by_scale.to_numpy().reshape(-1).tolist(),
        "byKindCumulative": by_kind.to_numpy().reshape(-1).tolist(),
        "changes": [int(years[0] + end) for end in found[2][:-1]],
        "trend": float((s - np.sign(s)) / np.sqrt(variance)),
        "senSlope": float(stats.theilslopes(yearly, np.arange(n))[0]),
    }


def weights_of(frame):
    pairs = frame["participants"].map(lambda codes: list(itertools.combinations(codes, 2))).explode().dropna()
    return pairs.value_counts()


def network_of(nodes, frame):
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_weighted_edges_from((a, b, int(w)) for (a, b), w in weights_of(frame).items())
    return graph


def qap(first, second):
    n = len(first)
    upper = np.triu_indices(n, 1)
    y = second[upper]
    r = np.corrcoef(first[upper], y)[0, 1]
    random = np.random.default_rng(1)
    for _ in range(PERMUTATIONS):
        order = random.permutation(n)
        np.corrcoef(first[np.ix_(order, order)][upper], y)[0, 1]
    return float(r)


def linkage(frame):
    nodes = sorted({code for codes in frame["participants"] for code in codes})
    graph = network_of(nodes, frame)
    earlier = nx.to_numpy_array(network_of(nodes, frame[frame["date"] < "2014"]), nodelist=nodes)
    later = nx.to_numpy_array(network_of(nodes, frame[frame["date"] >= "2014"]), nodelist=nodes)
    strength = dict(graph.degree(weight="weight"))
    values = np.sort(np.array(list(strength.values()), dtype=float))
    rank = np.arange(1, len(values) + 1)
    eigen = nx.eigenvector_centrality_numpy(graph, weight="weight")
    return {
        "ties": graph.number_of_edges(),
        "density": nx.density(graph),
        "degree": dict(graph.degree()),
        "strength": strength,
        "betweenness": nx.betweenness_centrality(graph, normalized=False),
        "closeness": nx.closeness_centrality(graph),
        "eigenvector": {k: abs(v) for k, v in eigen.items()},
        "pageRank": nx.pagerank(graph, tol=1e-12, max_iter=10_000),
        "clustering": nx.average_clustering(graph),
        "transitivity": nx.transitivity(graph),
        "path": nx.average_shortest_path_length(graph),
        "assortativity": nx.degree_assortativity_coefficient(graph),
        "gini": float(2 * (rank * values).sum() / (len(values) * values.sum()) - (len(values) + 1) / len(values)),
        "modularity": max(
            nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=seed)) for seed in range(STARTS)
        ),
        "qap": qap(earlier, later),
    }


if __name__ == "__main__":
    STARTS, PERMUTATIONS = int(sys.argv[2]), int(sys.argv[3])
    frame = pd.DataFrame(json.load(open(sys.argv[1])))
    started = time.perf_counter()
    result = {**evolution(frame), **linkage(frame)}
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    result = {key: None if isinstance(value, float) and math.isnan(value) else value for key, value in result.items()}
    with open(sys.argv[4], "w") as out:
        json.dump({"ms": seconds * 1000, "peakMb": peak, "result": result}, out)
