"""Does asking what is due by FSRS make a learner recall more than fixed intervals do, with as many answers a day?"""
