"""Pick tokens that a GBNF grammar allows, without the crash that llama.cpp answers an impossible token with."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from tutor.errors import ModelError
from tutor.models.engine import LlamaEngine
from tutor.models.native import load_native

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class GrammarPicker:
    """The likeliest token that a grammar allows, one after another.

    llama.cpp ends the process when a grammar is given a token that it does not allow ("Unexpected empty
    grammar stack"), so a token is only accepted after the grammar itself let it pass.
    """

    def __init__(self, engine: LlamaEngine, grammar: str) -> None:
        """Parse the grammar. Raises ModelError when it is not valid GBNF with a rule `root`."""
        self._native = load_native()
        self._engine = engine
        self._sampler: Any = None
        if "root" in grammar:
            self._sampler = self._native.llama_sampler_init_grammar(engine.vocab, grammar.encode(), b"root")
        if not self._sampler:
            raise ModelError("The grammar is not valid GBNF with a rule named root.", "Correct the grammar.")

    def pick(self, logits: NDArray[np.float32]) -> int | None:
        """Return the likeliest allowed token, or None when the grammar allows none."""
        import numpy as np

        # The model's first choice is nearly always allowed; asking for it alone spares a pass over the vocabulary.
        first = int(logits.argmax())
        if not np.isneginf(self._filter(np.array([first]), logits[[first]])[0]):
            return self._accept(first)
        kept = self._filter(np.arange(len(logits)), logits)
        best = int(kept.argmax())
        return None if np.isneginf(kept[best]) else self._accept(best)

    def _filter(self, ids: NDArray[np.int64], logits: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the logits with minus infinity for every token that the grammar forbids."""
        import numpy as np

        entries = np.zeros(len(ids), dtype=[("id", np.int32), ("logit", np.float32), ("p", np.float32)])
        entries["id"], entries["logit"] = ids, logits
        array = self._native.llama_token_data_array(
            data=entries.ctypes.data_as(self._native.llama_token_data_p), size=len(ids), selected=-1, sorted=False
        )
        self._native.llama_sampler_apply(self._sampler, ctypes.byref(array))
        return np.asarray(entries["logit"])

    def _accept(self, token: int) -> int:
        if not self._engine.ends_reply(token):
            self._native.llama_sampler_accept(self._sampler, token)
        return token

    def close(self) -> None:
        """Free the grammar."""
        if self._sampler:
            self._native.llama_sampler_free(self._sampler)
            self._sampler = None
