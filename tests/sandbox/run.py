"""Runs the tests beside it with the pytest fixture of clients/: run.py BASE_URL HIRED"""

import os
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent / "clients"))
os.environ["HIRED_URL"], os.environ["HIRED"] = sys.argv[1:3]

import pytest  # noqa: E402


class Lines:
    """Reports each test in a line, as all scripts below tests/ do."""

    def pytest_runtest_logreport(self, report):
        name = report.nodeid.split("::")[-1].removeprefix("test_").replace("_", " ")
        if report.failed:
            print(f"not ok {name}: {report.longreprtext}")
        elif report.when == "call":
            print(f"ok {name}")


arguments = ["-q", "--no-header", "--no-summary", "-p", "no:cacheprovider", "-p", "no:terminal", "-p", "hired_pytest"]
sys.exit(pytest.main([*arguments, str(HERE)], plugins=[Lines()]))
