"""Statistics of random inputs by the usual Python packages; keys are those of `policyloom stats`."""

import json
import math
import sys

import krippendorff
import networkx as nx
import numpy as np
import ruptures as rpt
from scipy import stats
from scipy.spatial.distance import jensenshannon
from sklearn import metrics
from statsmodels.stats import inter_rater
from statsmodels.stats.proportion import proportion_confint
import statsmodels.api as sm
import statsmodels.formula.api as smf
import pandas as pd

sys.path.insert(0, sys.path[0])
from peer import PoissonCost


def alpha(coders):
    data = [[np.nan if v is None else v for v in coder] for coder in coders]
    levels = ("nominal", "ordinal", "interval", "ratio")
    return {level: krippendorff.alpha(reliability_data=data, level_of_measurement=level) for level in levels}


def cohen(table, weights=None, **_):
    found = inter_rater.cohens_kappa(np.array(table), wt="linear" if weights == "linear" else None)
    return found


def mann_kendall(y):
    n = len(y)
    s = sum(np.sign(y[j] - y[i]) for i in range(n) for j in range(i + 1, n))
    sizes = [c for c in np.unique(y, return_counts=True)[1] if c > 1]
    term = lambda m: m * (m - 1) * (2 * m + 5)
    variance = (term(n) - sum(map(term, sizes))) / 18
    z = 0 if s == 0 else (s - np.sign(s)) / np.sqrt(variance)
    return {
        "S": s,
        "varS": variance,
        "z": z,
        "p": 2 * stats.norm.sf(abs(z)),
        "tau": stats.kendalltau(range(n), y).statistic,
        "senSlope": stats.theilslopes(y, range(n))[0],
    }


def inequality(x):
    x = np.sort(np.array(x, dtype=float))
    n, mean = len(x), x.mean()
    gini = np.abs(x[:, None] - x[None, :]).sum() / (2 * n * n * mean)
    share = x / x.sum()
    return {
        "gini": gini,
        "giniCorrected": gini * n / (n - 1),
        "theil": (x / mean * np.log(x / mean)).mean(),
        "cvPopulation": stats.variation(x),
        "hhi": (share**2).sum(),
        "ricciSchutz": np.abs(x - mean).sum() / (2 * x.sum()),
        "atkinson05": 1 - np.sqrt(x).mean() ** 2 / mean,
    }


def keyness(target, reference):
    table = [[target["a"], reference["a"]], [target["b"], reference["b"]]]
    yates = stats.chi2_contingency(table, correction=True)
    g = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")
    return {
        "chi2Yates": yates.statistic,
        "pYates": yates.pvalue,
        "chi2": stats.chi2_contingency(table, correction=False).statistic,
        "G": g.statistic,
        "fisherP": stats.fisher_exact(table).pvalue,
        "fisherOR": stats.contingency.odds_ratio(table, kind="conditional").statistic,
    }


def network(edges, **_):
    graph = nx.Graph()
    graph.add_nodes_from(sorted({n for edge in edges for n in edge}))
    graph.add_edges_from(edges)
    names = lambda values: {str(k): v for k, v in values.items()}
    constraint = {k: v for k, v in nx.constraint(graph).items()}
    connected = nx.is_connected(graph)
    assortativity = nx.degree_assortativity_coefficient(graph)
    return {
        "degree": names(dict(graph.degree())),
        "degreeNorm": names(nx.degree_centrality(graph)),
        "betweenness": names(nx.betweenness_centrality(graph, normalized=False)),
        "betweennessNorm": names(nx.betweenness_centrality(graph)),
        "closeness": names(nx.closeness_centrality(graph)),
        "pagerank85": names(nx.pagerank(graph, tol=1e-13, max_iter=10_000)),
        "burtConstraint": names(constraint),
        "core": names(nx.core_number(graph)),
        "density": nx.density(graph),
        "transitivity": nx.transitivity(graph),
        "avgClustering": nx.average_clustering(graph),
        "diameter": nx.diameter(graph) if connected else None,
        "avgPath": nx.average_shortest_path_length(graph) if connected else None,
        "degreeAssortativity": assortativity,
        **({"eigenvectorL2": names({k: abs(v) for k, v in nx.eigenvector_centrality_numpy(graph).items()})} if connected else {}),
    }


def ei(edges, group):
    graph = nx.Graph(edges)
    nx.set_node_attributes(graph, {n: group[n] for n in graph}, "group")
    external = sum(group[a] != group[b] for a, b in graph.edges)
    internal = graph.number_of_edges() - external
    return {
        "external": external,
        "internal": internal,
        "ei": (external - internal) / (external + internal),
        "assortativity": nx.attribute_assortativity_coefficient(graph, "group"),
    }


def poisson(counts, factor, other, **_):
    frame = pd.DataFrame({"counts": counts, "factor": factor, "other": other})
    fit = smf.glm("counts ~ C(factor) + C(other)", frame, family=sm.families.Poisson()).fit(tol=1e-12)
    return {"coef": list(fit.params), "se": list(fit.bse), "deviance": fit.deviance}


def divergence(p, q):
    p, q = np.array(p) / sum(p), np.array(q) / sum(q)
    return {
        "KLpq": stats.entropy(p, q),
        "KLqp": stats.entropy(q, p),
        "JSDnats": jensenshannon(p, q) ** 2,
        "JSDbits": jensenshannon(p, q, base=2) ** 2,
        "hellinger": np.sqrt(((np.sqrt(p) - np.sqrt(q)) ** 2).sum() / 2),
    }


def change_points(y, penalties, minSize, **_):
    fitted = rpt.Pelt(custom_cost=PoissonCost(), jump=1, min_size=minSize).fit(np.array(y, dtype=float))
    return {"peltSIC": [int(end) for end in fitted.predict(pen=penalties["SIC"])[:-1]]}


def cohen_keys(found):
    return {"kappa": found["kappa"]}


def diversity(counts):
    counts = np.array([c for c in counts if c > 0], dtype=float)
    p = counts / counts.sum()
    h = stats.entropy(p)
    return {"shannon": h, "simpson": 1 - (p**2).sum(), "invSimpson": 1 / (p**2).sum()}


def wilson(k, n, conf):
    low, high = proportion_confint(k, n, alpha=1 - conf, method="wilson")
    return {"low": low, "high": high}


def agreement(a, b):
    return {
        "ari": metrics.adjusted_rand_score(a, b),
        "nmi": metrics.normalized_mutual_info_score(a, b),
        "ami": metrics.adjusted_mutual_info_score(a, b),
        "rand": metrics.rand_score(a, b),
    }


def trend(y, xStart):
    fit = stats.linregress(np.arange(len(y)) + xStart, y)
    return {"intercept": fit.intercept, "slope": fit.slope}


peers = {
    "krippendorff-alpha": lambda coders: alpha(coders),
    "cohen-kappa": lambda table: cohen_keys(cohen(table)),
    "cohen-kappa-linear-weights": lambda table: cohen_keys(cohen(table, "linear")),
    "mann-kendall": mann_kendall,
    "linear-trend": trend,
    "change-points-poisson": change_points,
    "inequality": inequality,
    "diversity": diversity,
    "rank-correlation": lambda spearman, kendall: {
        "rho": stats.spearmanr(*spearman).statistic,
        "tauB": stats.kendalltau(*kendall).statistic,
    },
    "cluster-agreement": agreement,
    "divergence": divergence,
    "wilson-interval": wilson,
    "keyness": keyness,
    "network": network,
    "e-i-index": ei,
    "poisson-regression": poisson,
}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(each) for each in value]
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    return float(value)


with open(sys.argv[1]) as cases:
    results = [plain(peers[case["statistic"]](**case["input"])) for case in json.load(cases)]
with open(sys.argv[2], "w") as out:
    json.dump(results, out)
