// What the page needs of the libraries, as one global.
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { EdgeProgram, NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";

window.nessoLibrary = { MultiDirectedGraph, Sigma, EdgeProgram, NodeProgram, floatColor };
