"""Reminders: from findings and the ledger to mails, their proof, and the reasons for silence.

`remind` decides and writes nothing; `save` puts what it decided into a writing transaction.
"""
