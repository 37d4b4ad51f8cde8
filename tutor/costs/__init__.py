"""What the lessons say that things cost: each figure with what it is the cost of and where it stands."""

from tutor.costs.figures import Cost, Extent, collect_costs
from tutor.costs.stages import Stage

__all__ = ["Cost", "Extent", "Stage", "collect_costs"]
