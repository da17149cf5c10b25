# EXITED
print("contained")
