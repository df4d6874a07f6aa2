"""A fictional municipality to try everything on: a day in, the data folder of that day out.

Nobody in it is real. For the same day it is the same, byte for byte; only the dates move with the day.
"""
